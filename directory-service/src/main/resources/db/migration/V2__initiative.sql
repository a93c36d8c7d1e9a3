CREATE TABLE initiative (
    id              uuid PRIMARY KEY,
    version         bigint NOT NULL CHECK (version > 0),
    slug            text NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    aliases         text[] NOT NULL DEFAULT '{}',
    -- Everything that can be edited, as in the API: fundings and partners are read and written as a whole.
    profile         jsonb NOT NULL CHECK (profile -> 'titles' <> '{}'),
    status          text NOT NULL CHECK (status IN ('PUBLISHED', 'RETIRED')),
    retired_because text,
    sources         jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(sources) = 'array'),
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    CHECK ((status = 'RETIRED') = (retired_because IS NOT NULL))
);
CREATE INDEX initiative_by_change ON initiative (updated_at, id);

CREATE TABLE initiative_slug (
    slug          text PRIMARY KEY,
    initiative_id uuid NOT NULL REFERENCES initiative (id) ON DELETE CASCADE
);
CREATE INDEX initiative_slug_of ON initiative_slug (initiative_id);
CREATE INDEX initiative_slug_by_base ON initiative_slug (regexp_replace(slug, '-[0-9]+$', ''));

CREATE FUNCTION initiative_slug_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM initiative_slug WHERE initiative_id = NEW.id AND slug <> ALL (NEW.aliases || NEW.slug);
    INSERT INTO initiative_slug (slug, initiative_id)
    SELECT wanted, NEW.id FROM unnest(NEW.aliases || NEW.slug) AS wanted
     WHERE NOT EXISTS (SELECT FROM initiative_slug WHERE slug = wanted AND initiative_id = NEW.id);
    RETURN NULL;
END $$;
CREATE TRIGGER initiative_slug_new AFTER INSERT ON initiative FOR EACH ROW EXECUTE FUNCTION initiative_slug_follow();
CREATE TRIGGER initiative_slug_change AFTER UPDATE ON initiative FOR EACH ROW
    WHEN (OLD.slug <> NEW.slug OR OLD.aliases <> NEW.aliases) EXECUTE FUNCTION initiative_slug_follow();
