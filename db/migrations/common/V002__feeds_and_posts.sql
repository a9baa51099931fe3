create table feed (
  id uuid primary key,
  url varchar(2000) not null unique,
  site_url varchar(2000),
  title varchar(1000) not null,
  -- Titles in lower case, since SQLite's own lower() knows ASCII only.
  title_key varchar(1000) not null,
  description varchar(4000),
  language varchar(35),
  created_at bigint not null,
  -- The validators exactly as the server sent them, and the hash of the bytes that they stand for.
  etag varchar(2000),
  last_modified varchar(200),
  body_hash varchar(64),
  last_checked_at bigint,
  last_changed_at bigint,
  next_check_at bigint not null,
  leased_until bigint,
  failures int not null default 0,
  problem varchar(40),
  problem_detail varchar(1000)
);
create index feed_next_check on feed (next_check_at);

create table followed_feed (
  account_id uuid not null references account (id) on delete cascade,
  id uuid not null,
  feed_id uuid not null references feed (id),
  title varchar(1000),
  title_key varchar(1000),
  folder varchar(200),
  queue_new_posts boolean not null,
  queue_query varchar(2000),
  followed_at bigint not null,
  seen_until bigint not null,
  primary key (account_id, id),
  unique (account_id, feed_id)
);
create index followed_feed_feed on followed_feed (feed_id);

-- Content belongs to its source: an entry to (feed, guid), a page to its address. canonical_url only groups
-- posts that are the same piece.
create table post (
  id uuid primary key,
  feed_id uuid references feed (id),
  guid varchar(600),
  page_url varchar(2000) unique,
  url varchar(2000) not null,
  canonical_url varchar(2000) not null,
  title varchar(1000) not null,
  title_key varchar(1000) not null,
  authors varchar(4000) not null,
  site_name varchar(500),
  language varchar(35),
  published_at bigint,
  updated_at bigint,
  -- Where it stands in the stream: when it was published, but never after it arrived.
  stream_at bigint not null,
  received_at bigint not null,
  excerpt varchar(1000) not null,
  lead_image varchar(2000),
  word_count int not null,
  discussion_url varchar(2000),
  discussion_count int,
  text_state varchar(12) not null,
  problem varchar(40),
  revision int not null,
  unique (feed_id, guid)
);
create index post_feed_stream on post (feed_id, stream_at, id);
create index post_feed_received on post (feed_id, received_at);
create index post_stream on post (stream_at, id);
create index post_canonical_url on post (canonical_url);

create table revision (
  post_id uuid not null references post (id) on delete cascade,
  number int not null,
  fetched_at bigint not null,
  title varchar(1000) not null,
  word_count int not null,
  text_hash varchar(64) not null,
  content text not null,
  primary key (post_id, number)
);

-- Pages whose text is still to come; a row goes when the text is here or when there is no hope.
create table page_fetch (
  post_id uuid primary key references post (id) on delete cascade,
  next_try_at bigint not null,
  leased_until bigint,
  attempts int not null
);
create index page_fetch_next_try on page_fetch (next_try_at);

create table seen_post (
  account_id uuid not null references account (id) on delete cascade,
  post_id uuid not null references post (id) on delete cascade,
  seen_at bigint not null,
  primary key (account_id, post_id)
);
