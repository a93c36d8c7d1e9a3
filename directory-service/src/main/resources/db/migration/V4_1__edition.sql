CREATE TABLE edition (
    id             uuid PRIMARY KEY,
    version        bigint NOT NULL CHECK (version > 0),
    slug           text NOT NULL UNIQUE,
    year           integer NOT NULL,
    number         integer NOT NULL CHECK (number > 0),
    as_of          date NOT NULL,
    recorded_as_of timestamptz NOT NULL,
    texts          jsonb NOT NULL,
    figures        jsonb NOT NULL,
    revision       integer NOT NULL CHECK (revision > 0),
    errata         jsonb NOT NULL,
    content_hash   text NOT NULL,
    files          jsonb NOT NULL,
    created_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL,
    UNIQUE (year, number),
    CHECK (jsonb_array_length(errata) = revision - 1)
);

-- The needs as they were then; a need that leaves the directory stays in the editions that have it.
CREATE TABLE edition_need (
    edition_id uuid NOT NULL REFERENCES edition (id) ON DELETE CASCADE,
    need_id    uuid NOT NULL,
    severity   integer NOT NULL,
    need       jsonb NOT NULL,
    PRIMARY KEY (edition_id, need_id)
);
CREATE INDEX edition_need_by_severity ON edition_need (edition_id, severity DESC, need_id);
CREATE INDEX edition_need_of ON edition_need (need_id);

-- A revision that was taken back keeps its place and loses its content.
CREATE TABLE edition_file (
    edition_id uuid NOT NULL REFERENCES edition (id) ON DELETE CASCADE,
    revision   integer NOT NULL,
    format     text NOT NULL CHECK (format IN ('CSV', 'PDF')),
    content    bytea,
    PRIMARY KEY (edition_id, revision, format)
);
