\set i random(0, 19999)
update reading_list_item set note = 'Same point, once more.' where account_id = '00000000-0000-7000-8000-000000000001' and id = ('00000000-0000-7000-8005-' || lpad((:i)::text, 12, '0'))::uuid;
