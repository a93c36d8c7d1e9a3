CREATE TABLE endorsement (
    id                uuid PRIMARY KEY,
    recommendation_id uuid NOT NULL REFERENCES recommendation,
    actor_id          uuid NOT NULL,
    content           jsonb NOT NULL,
    created_at        timestamptz NOT NULL,
    updated_at        timestamptz NOT NULL,
    version           bigint NOT NULL,
    UNIQUE (recommendation_id, actor_id)
);
CREATE INDEX endorsement_of ON endorsement (recommendation_id, created_at, id);
