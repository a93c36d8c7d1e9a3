CREATE TABLE impact_claim (
    id            uuid PRIMARY KEY,
    version       bigint NOT NULL CHECK (version > 0),
    -- Everything that was said, as in the API.
    profile       jsonb NOT NULL,
    about_id      uuid GENERATED ALWAYS AS ((profile -> 'about' ->> 'id')::uuid) STORED,
    commitment_id uuid GENERATED ALWAYS AS ((profile ->> 'commitmentId')::uuid) STORED,
    status        text NOT NULL CHECK (status IN ('PUBLISHED', 'WITHDRAWN')),
    created_at    timestamptz NOT NULL,
    updated_at    timestamptz NOT NULL
);
CREATE INDEX impact_claim_by_change ON impact_claim (updated_at, id);
CREATE INDEX impact_claim_about ON impact_claim (about_id, updated_at, id);
CREATE INDEX impact_claim_of_commitment ON impact_claim (commitment_id, updated_at, id) WHERE commitment_id IS NOT NULL;
