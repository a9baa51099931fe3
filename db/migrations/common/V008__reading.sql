-- How the reader likes to read, and how fast they read each language, as words: "theme SEPIA size LARGE", "en 231 de 198".
alter table account add column reading_settings varchar(500);
alter table account add column reading_speeds varchar(1000);

-- How long and when the post was read last, and which of its paragraphs (a bitmap in hexadecimal digits).
alter table reading_list_item add column read_seconds int not null default 0;
alter table reading_list_item add column read_at bigint;
alter table reading_list_item add column read_paragraphs text;

-- Which rules the text was cleaned by; lower ones are cleaned again.
alter table revision add column cleaned_by int not null default 0;
create index revision_cleaned_by on revision (cleaned_by, post_id, number);

-- The canonical addresses that a post's present text links to.
create table post_link (
  post_id uuid not null references post (id) on delete cascade,
  target varchar(2000) not null,
  primary key (post_id, target)
);
create index post_link_target on post_link (target, post_id);
