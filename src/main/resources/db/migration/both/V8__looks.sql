-- Up to where each person has seen each source; the owner is a hash of the person, looked is
-- milliseconds since 1970.
create table looks (
  owner text not null,
  source text not null,
  looked bigint not null,
  mark text not null,
  primary key (owner, source)
);

create index looks_by_time on looks (looked);

-- A list may hold what is new since such marks.
alter table views add column marks text;
