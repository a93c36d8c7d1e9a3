-- Whom this service has erased: no name, no subject. What was under way at the erasure is swept up a minute later.
CREATE TABLE erasure_ledger (
    subject_hash text PRIMARY KEY CHECK (subject_hash ~ '^[0-9a-f]{64}$'),
    erased_at    timestamptz NOT NULL,
    swept        boolean NOT NULL DEFAULT false
);
CREATE INDEX erasure_ledger_unswept ON erasure_ledger (erased_at) WHERE NOT swept;
