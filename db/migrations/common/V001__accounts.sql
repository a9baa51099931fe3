-- Instants everywhere are microseconds since 1970 (docs/decisions/0002-instants-as-microseconds.md).

create table account (
  id uuid primary key,
  email varchar(320) not null,
  email_key varchar(320) not null unique,
  display_name varchar(200) not null,
  password_hash varchar(500) not null,
  language varchar(35),
  created_at bigint not null
);

create table session (
  account_id uuid not null references account (id) on delete cascade,
  id uuid not null,
  token_hash varchar(64) not null unique,
  user_agent varchar(500),
  created_at bigint not null,
  last_seen_at bigint not null,
  expires_at bigint not null,
  primary key (account_id, id)
);

create table access_token (
  account_id uuid not null references account (id) on delete cascade,
  id uuid not null,
  name varchar(200) not null,
  token_hash varchar(64) not null unique,
  scopes varchar(100) not null,
  created_at bigint not null,
  last_used_at bigint,
  expires_at bigint,
  primary key (account_id, id)
);

-- Wrong passwords, counted by account and by address, so that guessing slows down.
create table sign_in_failure (
  subject varchar(400) primary key,
  failures int not null,
  blocked_until bigint not null
);
