CREATE TABLE offer (
    id              uuid PRIMARY KEY,
    version         bigint NOT NULL CHECK (version > 0),
    -- One more per change by people; the clock makes versions only.
    revision        bigint NOT NULL CHECK (revision BETWEEN 1 AND version),
    slug            text NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    aliases         text[] NOT NULL DEFAULT '{}',
    -- Everything that can be edited, as in the API: rules and intake are read and written as a whole.
    profile         jsonb NOT NULL CHECK (profile -> 'titles' <> '{}' AND profile ->> 'status' <> 'RETIRED'),
    owner_id        uuid GENERATED ALWAYS AS ((profile -> 'owner' ->> 'actorId')::uuid) STORED,
    intake_state    text NOT NULL CHECK (intake_state IN ('NOT_YET_OPEN', 'OPEN', 'CLOSED')),
    -- When the clock moves the intake next; follows from the profile's civil times and the zone's rules.
    next_crossing   timestamptz CHECK (next_crossing IS NULL OR retired_because IS NULL),
    retired_because text,
    assured_at      timestamptz,
    sources         jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(sources) = 'array'),
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL
);
CREATE INDEX offer_by_change ON offer (updated_at, id);
CREATE INDEX offer_by_owner ON offer (owner_id, updated_at, id) WHERE owner_id IS NOT NULL;
CREATE INDEX offer_by_crossing ON offer (next_crossing, id) WHERE next_crossing IS NOT NULL;

CREATE TABLE offer_slug (
    slug     text PRIMARY KEY,
    offer_id uuid NOT NULL REFERENCES offer (id) ON DELETE CASCADE
);
CREATE INDEX offer_slug_of ON offer_slug (offer_id);
CREATE INDEX offer_slug_by_base ON offer_slug (regexp_replace(slug, '-[0-9]+$', ''));

CREATE FUNCTION offer_slug_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM offer_slug WHERE offer_id = NEW.id AND slug <> ALL (NEW.aliases || NEW.slug);
    INSERT INTO offer_slug (slug, offer_id)
    SELECT wanted, NEW.id FROM unnest(NEW.aliases || NEW.slug) AS wanted
     WHERE NOT EXISTS (SELECT FROM offer_slug WHERE slug = wanted AND offer_id = NEW.id);
    RETURN NULL;
END $$;
CREATE TRIGGER offer_slug_new AFTER INSERT ON offer FOR EACH ROW EXECUTE FUNCTION offer_slug_follow();
CREATE TRIGGER offer_slug_change AFTER UPDATE ON offer FOR EACH ROW
    WHEN (OLD.slug <> NEW.slug OR OLD.aliases <> NEW.aliases) EXECUTE FUNCTION offer_slug_follow();
