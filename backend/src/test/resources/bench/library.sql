-- A made-up library: 91 readers; 200,000 posts of 50 feeds with bodies of 1.2 KB; 1,000,000 items, 100,000 of them the first
-- reader's and 1,000 the last one's. Numbered keys, so that every run makes the same. Runs on both databases.

insert into account (id, email, email_key, display_name, password_hash, created_at)
with recursive n (i) as (select 1 union all select i + 1 from n where i < 91)
select cast('00000000-0000-7000-8000-' || substr(cast(1000000000000 + i as varchar), 2) as uuid),
  'reader' || i || '@example.org', 'reader' || i || '@example.org', 'Reader ' || i, 'none', 1700000000000000
from n;

insert into feed (id, url, title, title_key, created_at, next_check_at)
with recursive n (i) as (select 1 union all select i + 1 from n where i < 50)
select cast('00000000-0000-7000-8001-' || substr(cast(1000000000000 + i as varchar), 2) as uuid),
  'https://feed' || i || '.example.org/rss', 'Feed ' || i, 'feed ' || i, 1700000000000000, 9000000000000000
from n;

insert into post (id, feed_id, guid, url, canonical_url, title, title_key, authors, published_at, stream_at, received_at,
  excerpt, word_count, text_state, revision)
with recursive n (i) as (select 1 union all select i + 1 from n where i < 200000)
select cast('00000000-0000-7000-8002-' || substr(cast(1000000000000 + i as varchar), 2) as uuid),
  cast('00000000-0000-7000-8001-' || substr(cast(1000000000000 + 1 + i % 50 as varchar), 2) as uuid),
  'guid-' || i, 'https://example.org/posts/' || i || '/a-title-of-some-length', 'https://example.org/posts/' || i || '/a-title-of-some-length',
  'What a harbour master knows about forecasts, part ' || i, 'what a harbour master knows about forecasts, part ' || i,
  'Mara Lindqvist', 1700000000000000 + cast(i as bigint) * 60000000, 1700000000000000 + cast(i as bigint) * 60000000, 1750000000000000,
  'Every ship that is late was on time in a spreadsheet. Eleven years of arrivals taught me which errors cancel.', 200 + i % 9000, 'PRESENT', 1
from n;

insert into revision (post_id, number, fetched_at, title, word_count, text_hash, content, cleaned_by)
with recursive n (i) as (select 1 union all select i + 1 from n where i < 200000)
select cast('00000000-0000-7000-8002-' || substr(cast(1000000000000 + i as varchar), 2) as uuid), 1, 1750000000000000,
  'What a harbour master knows about forecasts, part ' || i, 200 + i % 9000, 'hash-' || i, '<p>' || i || ' :body</p>', 1000
from n;

insert into followed_feed (account_id, id, feed_id, queue_new_posts, followed_at, seen_until)
with recursive n (i) as (select 0 union all select i + 1 from n where i < 909)
select cast('00000000-0000-7000-8000-' || substr(cast(1000000000000 + 1 + i / 10 as varchar), 2) as uuid),
  cast('00000000-0000-7000-8003-' || substr(cast(1000000000000 + i as varchar), 2) as uuid),
  cast('00000000-0000-7000-8001-' || substr(cast(1000000000000 + 1 + (i / 10 + i * 7) % 50 as varchar), 2) as uuid), false, 1700000000000000, 0
from n where true
on conflict do nothing;

insert into tag (account_id, id, name, name_key)
with recursive n (i) as (select 0 union all select i + 1 from n where i < 1819)
select cast('00000000-0000-7000-8000-' || substr(cast(1000000000000 + 1 + i / 20 as varchar), 2) as uuid),
  cast('00000000-0000-7000-8004-' || substr(cast(1000000000000 + i as varchar), 2) as uuid), 'tag ' || (i % 20), 'tag ' || (i % 20)
from n;

create table bench_item (i bigint primary key, reader bigint not null);
insert into bench_item (i, reader)
with recursive n (i) as (select 0 union all select i + 1 from n where i < 999999)
select i, case when i < 100000 then 1 when i < 101000 then 91 else 2 + i % 89 end from n;

insert into reading_list_item (account_id, id, post_id, state, favorite, queued_at, archived_at, note, place, coverage,
  published_at, word_count, remaining_words, title_key)
select cast('00000000-0000-7000-8000-' || substr(cast(1000000000000 + reader as varchar), 2) as uuid),
  cast('00000000-0000-7000-8005-' || substr(cast(1000000000000 + i as varchar), 2) as uuid),
  cast('00000000-0000-7000-8002-' || substr(cast(1000000000000 + 1 + case when i < 101000 then (i * 2) % 200000 else (i / 89 * 13 + reader * 7) % 200000 end as varchar), 2) as uuid),
  case when i % 20 = 0 then 'READING' when i % 7 = 0 then 'ARCHIVED' else 'QUEUED' end, i % 11 = 0,
  1740000000000000 + i * 1000000, case when i % 7 = 0 and i % 20 <> 0 then 1745000000000000 + i * 1000000 end,
  case when i % 10 = 0 then 'Same point as the insurance post.' end, -(1740000000000000 + i * 1000000), 0,
  1700000000000000 + i * 60000000, 200 + i % 9000, 200 + i % 9000, 'what a harbour master knows about forecasts, part ' || i
from bench_item where true
on conflict do nothing;

insert into item_tag (account_id, item_id, tag_id)
select cast('00000000-0000-7000-8000-' || substr(cast(1000000000000 + b.reader as varchar), 2) as uuid),
  cast('00000000-0000-7000-8005-' || substr(cast(1000000000000 + b.i as varchar), 2) as uuid),
  cast('00000000-0000-7000-8004-' || substr(cast(1000000000000 + (b.reader - 1) * 20 + (b.i * 7 + k.k * 3) % 20 as varchar), 2) as uuid)
from bench_item b join (select 0 as k union all select 1 union all select 2) k on k.k < b.i % 4
join reading_list_item r on r.account_id = cast('00000000-0000-7000-8000-' || substr(cast(1000000000000 + b.reader as varchar), 2) as uuid)
  and r.id = cast('00000000-0000-7000-8005-' || substr(cast(1000000000000 + b.i as varchar), 2) as uuid)
where true
on conflict do nothing;

insert into annotation (account_id, id, item_id, post_id, revision, made_start, made_end, quote, prefix, suffix, words, color,
  anchored_revision, anchor_state, start_unit, end_unit, found_revision, found_start, found_end, created_at, updated_at)
select account_id, cast('00000000-0000-7000-8007-' || substr(cast(id as varchar), 25) as uuid), id, post_id, 1, 0, 7, 'harbour', '', '',
  'harbour', 'YELLOW', 1, 'EXACT', 0, 7, 1, 0, 7, 1750000000000000, 1750000000000000
from reading_list_item where favorite;

drop table bench_item;
