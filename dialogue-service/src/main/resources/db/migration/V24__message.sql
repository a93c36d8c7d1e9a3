CREATE TABLE message (
    id         uuid PRIMARY KEY,
    retired    boolean NOT NULL,
    content    jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version    bigint NOT NULL
);
CREATE INDEX message_changes ON message (updated_at, id);

CREATE TABLE influence_window (
    id         uuid PRIMARY KEY,
    opens_at   timestamptz NOT NULL,
    deadline   timestamptz NOT NULL CHECK (deadline > opens_at),
    content    jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version    bigint NOT NULL
);
CREATE INDEX influence_window_by_deadline ON influence_window (deadline, id);
