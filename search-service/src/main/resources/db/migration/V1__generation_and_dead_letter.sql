-- An index, built by its own consumer group from the start of the topics.
create table generation (
    number         integer primary key,
    index_name     text        not null unique,
    consumer_group text        not null unique,
    state          text        not null check (state in ('BUILDING', 'ACTIVE', 'STANDBY', 'REMOVING')),
    index_made     boolean     not null default false,
    targets        jsonb,
    note           text,
    created_at     timestamptz not null default now(),
    activated_at   timestamptz
);

create unique index one_active_generation on generation (state) where state = 'ACTIVE';
create unique index one_generation_being_built on generation (state) where state = 'BUILDING';

-- A record that no waiting can mend, as it lay in the topic.
create table dead_letter (
    id            uuid primary key,
    topic         text        not null,
    partition     integer     not null,
    record_offset bigint      not null,
    key           text,
    type          text,
    reason        text        not null,
    bytes         integer     not null,
    payload       bytea,
    headers       jsonb       not null,
    attempts      integer     not null default 1,
    state         text        not null default 'OPEN' check (state in ('OPEN', 'RETRIED', 'DISCARDED')),
    at            timestamptz not null default now(),
    unique (topic, partition, record_offset)
);

create index open_dead_letters on dead_letter (at desc, id desc) where state = 'OPEN';
