-- Sessions whose vendors call them by somebody's number are known by sealed ids from here on.
delete from listed_rows where session like '%!_+%' escape '!' or session like 'telegram!_%' escape '!';
delete from views where words like '%!_+%' escape '!' or words like 'telegram!_%' escape '!';

-- Messages that show somebody's contact for a minute, until it is hidden again: the platform's own way
-- to the message, sealed where it opens anything, and the words that stand there afterwards.
create table reveals (
  platform text not null,
  message text not null,
  words text not null,
  shown_until bigint not null,
  primary key (platform, message)
);
