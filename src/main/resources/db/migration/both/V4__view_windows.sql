-- A list may be limited to a stretch of time: milliseconds since 1970, the end excluded.
alter table views add column window_start bigint;
alter table views add column window_end bigint;
