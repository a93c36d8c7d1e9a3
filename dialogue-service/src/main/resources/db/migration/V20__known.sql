-- What other services have told: copies to look up, made again from Kafka at any time. Nothing points to them.
CREATE TABLE known_actor (
    id               uuid PRIMARY KEY,
    version          bigint NOT NULL,
    slug             text,
    names            jsonb NOT NULL,
    sector           text,
    sector_confirmed boolean NOT NULL,
    status           text NOT NULL,
    merged_into      uuid
);
CREATE INDEX known_actor_merged ON known_actor (merged_into) WHERE merged_into IS NOT NULL;

-- Needs and resources.
CREATE TABLE known_source (
    id      uuid PRIMARY KEY,
    kind    text NOT NULL CHECK (kind IN ('NEED', 'RESOURCE')),
    version bigint NOT NULL,
    slug    text,
    titles  jsonb NOT NULL,
    shown   boolean NOT NULL
);

-- Whom an account, known by the hash of its id, may speak for. A membership that has ended keeps its version only.
CREATE TABLE known_speaker (
    membership_id uuid PRIMARY KEY,
    version       bigint NOT NULL,
    actor_id      uuid,
    role          text NOT NULL,
    speaker       text CHECK (speaker ~ '^[0-9a-f]{64}$')
);
CREATE INDEX known_speaker_of ON known_speaker (speaker, actor_id) WHERE speaker IS NOT NULL;

-- What could not be read, as it lay in the topic, until an operator has it tried again or discards it.
CREATE TABLE known_unread (
    id            uuid PRIMARY KEY,
    topic         text NOT NULL,
    partition     integer NOT NULL,
    record_offset bigint NOT NULL,
    key           text,
    version       bigint NOT NULL,
    reason        text NOT NULL,
    payload       bytea,
    at            timestamptz NOT NULL DEFAULT now(),
    UNIQUE (topic, partition, record_offset)
);
