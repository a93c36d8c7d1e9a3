CREATE TABLE recommendation (
    id         uuid PRIMARY KEY,
    slug       text NOT NULL UNIQUE,
    state      text NOT NULL CHECK (state IN ('DRAFT', 'CONSULTATION', 'ADOPTED', 'DELIVERED', 'ANSWERED', 'CLOSED')),
    content    jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version    bigint NOT NULL
);
CREATE INDEX recommendation_changes ON recommendation (updated_at, id);
CREATE INDEX recommendation_basis ON recommendation USING gin ((content -> 'basedOn') jsonb_path_ops);

CREATE TABLE recommendation_slug (
    slug              text PRIMARY KEY,
    recommendation_id uuid NOT NULL REFERENCES recommendation DEFERRABLE INITIALLY DEFERRED
);

-- What organisations propose to change, until it is decided: nobody else reads it before, and no event carries it.
CREATE TABLE proposed_amendment (
    id                uuid PRIMARY KEY,
    recommendation_id uuid NOT NULL REFERENCES recommendation,
    actor_id          uuid NOT NULL,
    text_version      int NOT NULL,
    language          text NOT NULL CHECK (language IN ('sv', 'en')),
    proposal          text NOT NULL CHECK (length(proposal) BETWEEN 1 AND 4000),
    why               text NOT NULL CHECK (length(why) BETWEEN 1 AND 2000),
    proposed_at       timestamptz NOT NULL
);
CREATE INDEX proposed_amendment_of ON proposed_amendment (recommendation_id, proposed_at, id);
