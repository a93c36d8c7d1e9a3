-- Which aggregate a caller's Idempotency-Key made. Hashes only: the subject is personal data.
CREATE TABLE idempotency_key (
    key_hash     text PRIMARY KEY,
    request_hash text NOT NULL,
    aggregate_id uuid NOT NULL,
    claimed_at   timestamptz NOT NULL DEFAULT now()
);
