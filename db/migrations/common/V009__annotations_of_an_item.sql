-- To count the annotations of an item without looking at them, also where many readers have some on the same post.
create index annotation_live on annotation (account_id, item_id, post_id, removed_at);
drop index annotation_item;
