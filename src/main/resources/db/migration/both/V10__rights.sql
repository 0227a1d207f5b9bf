-- What administrators decided of a source in a place, in the stead of the configuration. No level:
-- nothing of it. No topic is '', since it is part of what names the place.
create table bindings (
  platform text not null,
  space text not null,
  channel text not null,
  topic text not null,
  kind text not null,
  source text not null,
  level text,
  person_platform text not null,
  person text not null,
  decided bigint not null,
  primary key (platform, space, channel, topic, source)
);

-- Codes that link a guild or chat once. A code itself stands nowhere: `invite` is its SHA-256.
-- No sources: every one.
create table invites (
  invite text not null,
  sources text,
  level text not null,
  made bigint not null,
  expires bigint not null,
  primary key (invite)
);

-- Guilds and chats that were linked by a code, and by whom.
create table links (
  invite text not null,
  platform text not null,
  space text not null,
  sources text,
  level text not null,
  person_platform text not null,
  person text not null,
  linked bigint not null,
  primary key (invite)
);
create index links_of_a_space on links (platform, space);

-- How many wrong codes a guild or chat typed without a day's pause, and when the last.
create table invite_tries (
  platform text not null,
  space text not null,
  wrong integer not null,
  last_try bigint not null,
  primary key (platform, space)
);

-- Language and zone of a place. No topic is ''.
create table place_habits (
  platform text not null,
  space text not null,
  channel text not null,
  topic text not null,
  language text,
  zone text,
  primary key (platform, space, channel, topic)
);

-- Who looked at what. The number tells those of one millisecond apart.
create table audit (
  at bigint not null,
  number bigint not null,
  person_platform text not null,
  person text not null,
  platform text not null,
  space text not null,
  channel text not null,
  topic text,
  kind text not null,
  word text not null,
  level text not null,
  sessions integer not null,
  deed text not null,
  sources text not null,
  about text,
  primary key (at, number)
);
create index audit_by_person on audit (person, at);
create index audit_by_space on audit (platform, space, at);
