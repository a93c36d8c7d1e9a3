CREATE TABLE dialogue (
    id              uuid PRIMARY KEY,
    slug            text NOT NULL UNIQUE,
    aliases         text[] NOT NULL,
    profile         jsonb NOT NULL,
    status          text NOT NULL CHECK (status IN ('DRAFT', 'OPEN', 'CLOSED')),
    statement_count int NOT NULL CHECK (statement_count >= 0),
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    version         bigint NOT NULL
);
CREATE INDEX dialogue_changes ON dialogue (updated_at, id);

CREATE TABLE dialogue_slug (
    slug        text PRIMARY KEY,
    dialogue_id uuid NOT NULL REFERENCES dialogue DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE statement (
    id                uuid PRIMARY KEY,
    dialogue_id       uuid NOT NULL REFERENCES dialogue,
    texts             jsonb NOT NULL,
    original_language text NOT NULL,
    seed              boolean NOT NULL,
    meta              boolean NOT NULL,
    moderation        int NOT NULL CHECK (moderation IN (-1, 0, 1)),
    moderation_reason text,
    created_at        timestamptz NOT NULL,
    updated_at        timestamptz NOT NULL,
    version           bigint NOT NULL
);
CREATE INDEX statement_of_dialogue ON statement (dialogue_id, created_at, id);

-- The only place where a cookie and a pseudonym meet: the pseudonym is sealed with a key that is not in the database.
CREATE TABLE participation (
    token_hash   bytea PRIMARY KEY,
    receipt_hash bytea NOT NULL UNIQUE,
    dialogue_id  uuid NOT NULL REFERENCES dialogue,
    sealed_voter bytea NOT NULL
);

-- No time of day anywhere: a vote that tells when tells who. Nothing here is copied to history or outbox.
CREATE TABLE authorship (
    statement_id uuid PRIMARY KEY REFERENCES statement,
    voter        uuid NOT NULL
);
CREATE INDEX authorship_of_voter ON authorship (voter);

CREATE TABLE vote (
    voter        uuid NOT NULL,
    statement_id uuid NOT NULL REFERENCES statement,
    dialogue_id  uuid NOT NULL REFERENCES dialogue,
    value        smallint NOT NULL CHECK (value IN (-1, 0, 1)),
    important    boolean NOT NULL,
    PRIMARY KEY (voter, statement_id)
);
CREATE INDEX vote_on_statement ON vote (dialogue_id, statement_id) INCLUDE (value, voter);

-- What was last published, and from how many voters: the next step is counted from there, also after a pause below the threshold.
CREATE TABLE published_voters (
    dialogue_id uuid PRIMARY KEY REFERENCES dialogue,
    voters      int NOT NULL,
    shown       boolean NOT NULL
);
CREATE TABLE published_figure (
    statement_id uuid PRIMARY KEY REFERENCES statement,
    dialogue_id  uuid NOT NULL REFERENCES dialogue,
    voters       int NOT NULL,
    agree        int,
    disagree     int,
    pass         int
);
