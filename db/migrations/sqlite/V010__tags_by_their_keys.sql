-- The tags of a page's items are looked up by their keys, one by one: kept under their keys, they are found in one step, not two.
-- A table is made anew for that. What refers to it goes first, since a dropped table takes along what refers to it.
create temporary table kept_item_tag as select * from item_tag;
create temporary table kept_annotation_tag as select * from annotation_tag;
create temporary table kept_tag as select * from tag;
drop table item_tag;
drop table annotation_tag;
drop table tag;

create table tag (
  account_id uuid not null references account (id) on delete cascade,
  id uuid not null,
  name varchar(200) not null,
  name_key varchar(200) not null,
  color varchar(7),
  removed_at bigint,
  primary key (account_id, id),
  unique (account_id, name_key)
) without rowid;

create table item_tag (
  account_id uuid not null,
  item_id uuid not null,
  tag_id uuid not null,
  primary key (account_id, item_id, tag_id),
  foreign key (account_id, item_id) references reading_list_item (account_id, id) on delete cascade,
  foreign key (account_id, tag_id) references tag (account_id, id) on delete cascade
) without rowid;
create index item_tag_tag on item_tag (account_id, tag_id, item_id);

create table annotation_tag (
  account_id uuid not null,
  annotation_id uuid not null,
  tag_id uuid not null,
  primary key (account_id, annotation_id, tag_id),
  foreign key (account_id, annotation_id) references annotation (account_id, id) on delete cascade,
  foreign key (account_id, tag_id) references tag (account_id, id) on delete cascade
) without rowid;
create index annotation_tag_tag on annotation_tag (account_id, tag_id, annotation_id);

insert into tag (account_id, id, name, name_key, color, removed_at)
  select account_id, id, name, name_key, color, removed_at from kept_tag;
insert into item_tag (account_id, item_id, tag_id) select account_id, item_id, tag_id from kept_item_tag;
insert into annotation_tag (account_id, annotation_id, tag_id) select account_id, annotation_id, tag_id from kept_annotation_tag;
drop table kept_item_tag;
drop table kept_annotation_tag;
drop table kept_tag;
