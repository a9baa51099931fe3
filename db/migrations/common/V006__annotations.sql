-- The text that the reader read last, for "it changed since".
alter table reading_list_item add column read_revision int;

create table annotation (
  account_id uuid not null references account (id) on delete cascade,
  -- Often chosen by the client; unique within the account, so that what others chose shows nowhere.
  id uuid not null,
  item_id uuid not null,
  post_id uuid not null references post (id),
  -- As it was made: on this revision, these words, in UTF-16 code units of its text.
  revision int not null,
  made_start int not null,
  made_end int not null,
  quote text not null,
  prefix varchar(200) not null,
  suffix varchar(200) not null,
  -- What search looks in: quote and note in lower case.
  words text not null,
  note text,
  color varchar(10) not null,
  -- Where it stands in the post's revision that it was last anchored in; no place when it is orphaned.
  anchored_revision int not null,
  anchor_state varchar(10) not null,
  start_unit int,
  end_unit int,
  -- The last place that was found, and where; the same unless it is orphaned.
  found_revision int not null,
  found_start int not null,
  found_end int not null,
  created_at bigint not null,
  updated_at bigint not null,
  removed_at bigint,
  primary key (account_id, id),
  foreign key (account_id, item_id) references reading_list_item (account_id, id) on delete cascade
);
create index annotation_item on annotation (account_id, item_id);
create index annotation_created on annotation (account_id, created_at, id);
create index annotation_post on annotation (post_id, anchored_revision);

create table annotation_tag (
  account_id uuid not null,
  annotation_id uuid not null,
  tag_id uuid not null,
  primary key (account_id, annotation_id, tag_id),
  foreign key (account_id, annotation_id) references annotation (account_id, id) on delete cascade,
  foreign key (account_id, tag_id) references tag (account_id, id) on delete cascade
);
create index annotation_tag_tag on annotation_tag (account_id, tag_id, annotation_id);
