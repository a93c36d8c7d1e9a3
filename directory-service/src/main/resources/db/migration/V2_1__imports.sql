-- Profiles that an operator put in; the ones that come with the service are version 0 of their name.
CREATE TABLE import_profile (
    name        text        NOT NULL CHECK (name ~ '^[a-z][a-z0-9-]{0,49}$'),
    version     int         NOT NULL CHECK (version > 0),
    body        json        NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (name, version)
);

-- One uploaded file. read is the checkpoint: it moves in the transaction that writes what was read.
CREATE TABLE import_run (
    id              uuid        PRIMARY KEY,
    profile         text        NOT NULL,
    profile_version int         NOT NULL,
    profile_body    json        NOT NULL,
    dry_run         boolean     NOT NULL,
    by_role         text        NOT NULL,
    state           text        NOT NULL DEFAULT 'QUEUED'
                                CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    cancelling      boolean     NOT NULL DEFAULT false,
    bytes           bigint      NOT NULL,
    bytes_read      bigint      NOT NULL DEFAULT 0,
    read            bigint      NOT NULL DEFAULT 0,
    total           bigint,
    created         bigint      NOT NULL DEFAULT 0,
    changed         bigint      NOT NULL DEFAULT 0,
    unchanged       bigint      NOT NULL DEFAULT 0,
    rejected        bigint      NOT NULL DEFAULT 0,
    warnings        bigint      NOT NULL DEFAULT 0,
    conflicts       bigint      NOT NULL DEFAULT 0,
    vanished        bigint      NOT NULL DEFAULT 0,
    busy_millis     bigint      NOT NULL DEFAULT 0,
    attempts        int         NOT NULL DEFAULT 0,
    created_at      timestamptz NOT NULL DEFAULT now(),
    finished_at     timestamptz
);
CREATE INDEX import_run_waiting ON import_run (created_at) WHERE state IN ('QUEUED', 'RUNNING');
CREATE INDEX import_run_newest ON import_run (id DESC);

CREATE TABLE import_problem (
    run_id   uuid   NOT NULL REFERENCES import_run ON DELETE CASCADE,
    position bigint GENERATED ALWAYS AS IDENTITY,
    line     bigint,
    record   bigint NOT NULL,
    pointer  text   NOT NULL,
    code     text   NOT NULL,
    detail   text   NOT NULL,
    severity text   NOT NULL CHECK (severity IN ('ERROR', 'WARNING', 'CONFLICT')),
    PRIMARY KEY (run_id, position)
);

-- What a source last said about an actor, field by field, so that only what the source changed is applied.
CREATE TABLE import_source (
    source      text        NOT NULL,
    external_id text        NOT NULL,
    actor_id    uuid        NOT NULL,
    fields      jsonb       NOT NULL,
    last_run    uuid        NOT NULL,
    PRIMARY KEY (source, external_id)
);
CREATE INDEX import_source_vanished ON import_source (source, last_run);
