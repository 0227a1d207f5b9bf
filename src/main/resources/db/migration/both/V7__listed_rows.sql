-- What each person was shown last in each place, so that a row can be named by its number.
-- The owner is a hash of both; the list is a view's id.
create table listed_rows (
  owner text not null,
  number integer not null,
  list bigint not null,
  asked bigint not null,
  source text not null,
  session text not null,
  last_used bigint not null,
  primary key (owner, number)
);
