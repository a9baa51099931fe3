-- A page that a reader's browser handed in is kept by (account, address) and belongs to that account alone.
alter table post add column owner_id uuid references account (id) on delete cascade;
alter table post add column handed_url varchar(2000);
create unique index post_handed on post (owner_id, handed_url);

-- What stands at the address when it is no page: the kind of file, and its size in bytes if that is known.
alter table post add column file_type varchar(100);
alter table post add column file_bytes bigint;

-- The reader wants no text for it, and no more word about that.
alter table reading_list_item add column bare_link boolean not null default false;
