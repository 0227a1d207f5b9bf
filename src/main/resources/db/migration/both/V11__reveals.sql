-- Messages that show somebody's contact for a minute, until it is hidden again: the platform's own way
-- to the message, sealed where it opens anything, and the words that stand there afterwards.
create table reveals (
  platform text not null,
  message text not null,
  words text not null,
  shown_until bigint not null,
  primary key (platform, message)
);
