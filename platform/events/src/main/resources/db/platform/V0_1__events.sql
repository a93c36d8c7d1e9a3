-- Every change of every aggregate with its full public state, stored once. A redaction empties the state.
CREATE TABLE history (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id     uuid NOT NULL,
    topic        text NOT NULL,
    aggregate_id uuid NOT NULL,
    version      bigint NOT NULL,
    fact         text NOT NULL,
    by_role      text NOT NULL,
    recorded_at  timestamptz NOT NULL DEFAULT now(),
    leaves       boolean NOT NULL,
    state        json,
    UNIQUE (topic, aggregate_id, version)
);

-- What is still to be sent: a pointer to one entry of the history, or (republish) to the aggregate's newest.
CREATE TABLE outbox (
    position     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    history_id   bigint REFERENCES history,
    topic        text NOT NULL,
    aggregate_id uuid NOT NULL,
    recorded_at  timestamptz NOT NULL DEFAULT now()
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

-- What can never be sent as it is. The aggregate's later events go on, since each carries the full state.
CREATE TABLE outbox_parked (
    position     bigint PRIMARY KEY,
    topic        text NOT NULL,
    aggregate_id uuid NOT NULL,
    reason       text NOT NULL,
    parked_at    timestamptz NOT NULL DEFAULT now()
);
