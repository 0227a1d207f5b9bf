-- Who wants a digest: where, when, what and how. An id is never given twice, since messages that
-- Discord must not show twice are told apart by it.
create table subscriptions (
  id ${generated_id},
  platform text not null,
  space text not null,
  channel text not null,
  topic text,
  kind text not null,
  founder_platform text not null,
  founder text not null,
  language text not null,
  founded bigint not null,
  time_of_day text not null,
  zone text not null,
  weekdays text not null,
  catch_up bigint not null,
  sources text not null,
  words text,
  origin text,
  top integer not null,
  level text not null,
  role text,
  silent boolean not null,
  empty_day text not null,
  state text not null,
  since bigint,
  hindrance text,
  next_due bigint not null,
  version integer not null
);

create index subscriptions_of_a_space on subscriptions (platform, space);
create index subscriptions_due on subscriptions (next_due, id) where state = 'active';
create index subscriptions_hindered on subscriptions (id) where state = 'hindered';

-- What became of each digest: at most one for a local date.
create table deliveries (
  subscription bigint not null references subscriptions (id) on delete cascade,
  local_date text not null,
  first_date text not null,
  due bigint not null,
  outcome text not null,
  detail text not null,
  changed bigint not null,
  primary key (subscription, local_date)
);

create index deliveries_open on deliveries (due, subscription) where outcome in ('planned', 'sending');

-- How many sessions each source had on each whole day of a zone. A weekday is 1 (Monday) to 7.
create table day_counts (
  source text not null,
  zone text not null,
  weekday integer not null,
  local_date text not null,
  sessions integer not null,
  primary key (source, zone, weekday, local_date)
);
