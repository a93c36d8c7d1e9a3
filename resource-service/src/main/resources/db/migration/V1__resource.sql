CREATE TABLE resource (
    id               uuid PRIMARY KEY,
    slug             text NOT NULL UNIQUE,
    aliases          text[] NOT NULL,
    profile          jsonb NOT NULL,
    status           text NOT NULL CHECK (status IN ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    withdrawn_reason text,
    created_at       timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    version          bigint NOT NULL,
    CHECK ((status = 'WITHDRAWN') = (withdrawn_reason IS NOT NULL))
);
CREATE INDEX resource_changes ON resource (updated_at, id);

-- Every slug a resource has or had, so that no two share one and old addresses lead on.
CREATE TABLE resource_slug (
    slug        text PRIMARY KEY,
    resource_id uuid NOT NULL REFERENCES resource DEFERRABLE INITIALLY DEFERRED
);
