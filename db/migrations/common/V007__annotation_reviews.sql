-- What a reader remembers of a highlight (FSRS), now and as it was before today.
create table annotation_review (
  account_id uuid not null,
  annotation_id uuid not null,
  stability double precision not null,
  difficulty double precision not null,
  reviewed_at bigint not null,
  due_at bigint not null,
  base_stability double precision,
  base_difficulty double precision,
  base_reviewed_at bigint,
  primary key (account_id, annotation_id),
  foreign key (account_id, annotation_id) references annotation (account_id, id) on delete cascade
);
create index annotation_review_due on annotation_review (account_id, due_at);
