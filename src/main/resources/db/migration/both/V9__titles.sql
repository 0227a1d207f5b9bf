-- What sessions began with whose vendors list no titles, so that each is asked for once.
-- No title: the session had no words when it was last active at `modified`.
create table titles (
  source text not null,
  session text not null,
  title text,
  modified bigint not null,
  asked bigint not null,
  last_used bigint not null,
  primary key (source, session)
);
create index titles_by_use on titles (last_used);
