-- What buttons name: each list as it was asked, by the id that its content gives it.
create table views (
  id integer primary key,
  sources text not null,
  words text,
  since text not null,
  origin text,
  pinned integer not null,
  page_size integer not null,
  last_used integer not null
);

-- What button codes are sealed with; the newest is used, the one before is still accepted.
create table button_keys (
  created integer primary key,
  secret text not null
);
