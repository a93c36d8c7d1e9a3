CREATE TABLE meeting (
    id          uuid PRIMARY KEY,
    dialogue_id uuid NOT NULL REFERENCES dialogue,
    state       text NOT NULL CHECK (state IN ('PLANNED', 'HELD', 'CANCELLED')),
    published   boolean NOT NULL,
    starts_at   timestamptz NOT NULL,
    ends_at     timestamptz NOT NULL CHECK (ends_at > starts_at),
    content     jsonb NOT NULL,
    created_at  timestamptz NOT NULL,
    updated_at  timestamptz NOT NULL,
    version     bigint NOT NULL
);
CREATE INDEX meeting_of_dialogue ON meeting (dialogue_id, starts_at, id);
CREATE INDEX meeting_by_time ON meeting (starts_at, id) WHERE published;
