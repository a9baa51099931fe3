create table reading_list_item (
  account_id uuid not null references account (id) on delete cascade,
  id uuid not null,
  post_id uuid not null references post (id),
  state varchar(10) not null,
  favorite boolean not null,
  queued_at bigint not null,
  archived_at bigint,
  snoozed_until bigint,
  removed_at bigint,
  note text,
  -- The manual order, lowest first, with wide gaps to move into.
  place bigint not null,
  coverage double precision not null,
  position_block int,
  position_offset int,
  position_quote varchar(200),
  -- Copies of what the list is ordered by, so that every order is one walk along an index.
  published_at bigint not null,
  word_count int not null,
  remaining_words int not null,
  title_key varchar(200) not null,
  primary key (account_id, id),
  unique (account_id, post_id)
);
create index item_post on reading_list_item (post_id);
create index item_state_queued on reading_list_item (account_id, state, queued_at, id);
create index item_queued on reading_list_item (account_id, queued_at, id);
create index item_favorite on reading_list_item (account_id, favorite, queued_at, id);
create index item_place on reading_list_item (account_id, place, id);
create index item_published on reading_list_item (account_id, published_at, id);
create index item_words on reading_list_item (account_id, word_count, id);
create index item_remaining on reading_list_item (account_id, remaining_words, id);
create index item_title on reading_list_item (account_id, title_key, id);
create index item_archived on reading_list_item (account_id, state, archived_at, id);

create table tag (
  account_id uuid not null references account (id) on delete cascade,
  id uuid not null,
  name varchar(200) not null,
  name_key varchar(200) not null,
  color varchar(7),
  removed_at bigint,
  primary key (account_id, id),
  unique (account_id, name_key)
);

create table item_tag (
  account_id uuid not null,
  item_id uuid not null,
  tag_id uuid not null,
  primary key (account_id, item_id, tag_id),
  foreign key (account_id, item_id) references reading_list_item (account_id, id) on delete cascade,
  foreign key (account_id, tag_id) references tag (account_id, id) on delete cascade
);
create index item_tag_tag on item_tag (account_id, tag_id, item_id);
