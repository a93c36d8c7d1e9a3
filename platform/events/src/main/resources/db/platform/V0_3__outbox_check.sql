-- Entry and pointer are written by one statement and history loses no row: the check cost every write and guarded nothing.
ALTER TABLE outbox DROP CONSTRAINT outbox_history_id_fkey;

-- The last comparison of Kafka with PostgreSQL that an operator asked for; any replica shows it and can cancel it.
CREATE TABLE outbox_check (
    only_one    boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    state       text NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    started_at  timestamptz NOT NULL DEFAULT now(),
    seen_at     timestamptz NOT NULL DEFAULT now(),
    records     bigint NOT NULL DEFAULT 0,
    aggregates  bigint NOT NULL DEFAULT 0,
    differing   bigint NOT NULL DEFAULT 0,
    differences json NOT NULL DEFAULT '[]',
    note        text
);
