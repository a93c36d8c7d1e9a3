CREATE TABLE commitment (
    id                uuid PRIMARY KEY,
    recommendation_id uuid NOT NULL REFERENCES recommendation,
    actor_id          uuid NOT NULL,
    state             text NOT NULL CHECK (state IN ('PLEDGED', 'DECIDED', 'PAID', 'WITHDRAWN')),
    reference         text NOT NULL CHECK (length(reference) BETWEEN 1 AND 200),
    currency          text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    amount            numeric(20, 3) NOT NULL CHECK (amount > 0),
    content           jsonb NOT NULL,
    created_at        timestamptz NOT NULL,
    updated_at        timestamptz NOT NULL,
    version           bigint NOT NULL
);
CREATE INDEX commitment_of ON commitment (recommendation_id, created_at, id);
CREATE INDEX commitment_changes ON commitment (updated_at, id);
-- One decision of an organisation is one commitment, whoever registers it: unlocked capital counts it once.
CREATE UNIQUE INDEX commitment_once ON commitment (actor_id, lower(reference)) WHERE state <> 'WITHDRAWN';
