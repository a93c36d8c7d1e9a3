CREATE TABLE need (
    id              uuid PRIMARY KEY,
    version         bigint NOT NULL CHECK (version > 0),
    slug            text NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    aliases         text[] NOT NULL DEFAULT '{}',
    -- Everything that can be edited, as in the API.
    profile         jsonb NOT NULL CHECK (profile -> 'titles' <> '{}'),
    valid_from      date NOT NULL,
    corroborations  jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(corroborations) = 'array'),
    state           text NOT NULL CHECK (state IN ('REPORTED', 'PRIORITISED', 'ADDRESSED', 'RETIRED')),
    decisions       jsonb NOT NULL CHECK (jsonb_array_length(decisions) > 0),
    retired_because text,
    confirmed_at    timestamptz,
    -- Subject of the one who told us: personal data, never in JSON, events or history.
    raised_by       text,
    sources         jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(sources) = 'array'),
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    CHECK ((state = 'RETIRED') = (retired_because IS NOT NULL))
);
CREATE INDEX need_by_change ON need (updated_at, id);

CREATE TABLE need_slug (
    slug    text PRIMARY KEY,
    need_id uuid NOT NULL REFERENCES need (id) ON DELETE CASCADE
);
CREATE INDEX need_slug_of ON need_slug (need_id);
CREATE INDEX need_slug_by_base ON need_slug (regexp_replace(slug, '-[0-9]+$', ''));

CREATE FUNCTION need_slug_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM need_slug WHERE need_id = NEW.id AND slug <> ALL (NEW.aliases || NEW.slug);
    INSERT INTO need_slug (slug, need_id)
    SELECT wanted, NEW.id FROM unnest(NEW.aliases || NEW.slug) AS wanted
     WHERE NOT EXISTS (SELECT FROM need_slug WHERE slug = wanted AND need_id = NEW.id);
    RETURN NULL;
END $$;
CREATE TRIGGER need_slug_new AFTER INSERT ON need FOR EACH ROW EXECUTE FUNCTION need_slug_follow();
CREATE TRIGGER need_slug_change AFTER UPDATE ON need FOR EACH ROW
    WHEN (OLD.slug <> NEW.slug OR OLD.aliases <> NEW.aliases) EXECUTE FUNCTION need_slug_follow();

-- Each version of each need with the time it was the newest and the days it speaks of: the picture counts these rows.
CREATE TABLE need_version (
    need_id       uuid NOT NULL REFERENCES need (id) ON DELETE CASCADE,
    version       bigint NOT NULL,
    recorded      tstzrange NOT NULL CHECK (NOT isempty(recorded)),
    valid         daterange NOT NULL CHECK (NOT isempty(valid)),
    slug          text NOT NULL,
    titles        jsonb NOT NULL,
    state         text NOT NULL,
    need_area     text NOT NULL,
    challenges    text[] NOT NULL,
    support_types text[] NOT NULL,
    stages        text[] NOT NULL,
    counties      text[] NOT NULL,
    national      boolean NOT NULL,
    severity      integer NOT NULL CHECK (severity BETWEEN 1 AND 5),
    corroborators integer NOT NULL,
    corroborated  boolean NOT NULL,
    claim         boolean NOT NULL,
    PRIMARY KEY (need_id, version)
);
CREATE UNIQUE INDEX need_version_newest ON need_version (need_id) WHERE upper_inf(recorded);
CREATE INDEX need_version_by_times ON need_version USING gist (recorded, valid);
