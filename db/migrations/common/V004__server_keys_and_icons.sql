-- Keys of the installation, each made once by whichever node needs it first; in hexadecimal.
create table server_key (
  name varchar(40) primary key,
  secret varchar(64) not null
);

alter table feed add column icon_url varchar(2000);
