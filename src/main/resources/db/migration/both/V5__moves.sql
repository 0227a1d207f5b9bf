-- Chats that go on under another id, since the configuration may still name the one before.
create table moves (
  platform text not null,
  old_space text not null,
  new_space text not null,
  moved bigint not null,
  primary key (platform, old_space)
);
