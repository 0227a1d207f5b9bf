-- A filter's days are counted apart: what is usual for some sessions is not usual for all.
-- Messages are counted too; null where not all of them are known, as on the days before.
create table filtered_day_counts (
  source text not null,
  zone text not null,
  filter text not null,
  weekday integer not null,
  local_date text not null,
  sessions integer not null,
  messages integer,
  primary key (source, zone, filter, weekday, local_date)
);

insert into filtered_day_counts (source, zone, filter, weekday, local_date, sessions)
select source, zone, '', weekday, local_date, sessions from day_counts;

drop table day_counts;

alter table filtered_day_counts rename to day_counts;
