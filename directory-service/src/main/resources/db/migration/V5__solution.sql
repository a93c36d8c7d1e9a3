CREATE TABLE solution (
    id              uuid PRIMARY KEY,
    version         bigint NOT NULL CHECK (version > 0),
    slug            text NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    aliases         text[] NOT NULL DEFAULT '{}',
    -- Everything that is edited as one, as in the API.
    profile         jsonb NOT NULL CHECK (profile -> 'titles' <> '{}'
                                          AND (profile ->> 'evidenceLevel')::int BETWEEN 0 AND 4),
    -- Recorded and withdrawn one by one.
    adopters        jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(adopters) = 'array'),
    status          text NOT NULL CHECK (status IN ('PUBLISHED', 'RETIRED')),
    retired_because text,
    sources         jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(sources) = 'array'),
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    CHECK ((status = 'RETIRED') = (retired_because IS NOT NULL))
);
CREATE INDEX solution_by_change ON solution (updated_at, id);

CREATE TABLE solution_slug (
    slug        text PRIMARY KEY,
    solution_id uuid NOT NULL REFERENCES solution (id) ON DELETE CASCADE
);
CREATE INDEX solution_slug_of ON solution_slug (solution_id);
CREATE INDEX solution_slug_by_base ON solution_slug (regexp_replace(slug, '-[0-9]+$', ''));

CREATE FUNCTION solution_slug_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM solution_slug WHERE solution_id = NEW.id AND slug <> ALL (NEW.aliases || NEW.slug);
    INSERT INTO solution_slug (slug, solution_id)
    SELECT wanted, NEW.id FROM unnest(NEW.aliases || NEW.slug) AS wanted
     WHERE NOT EXISTS (SELECT FROM solution_slug WHERE slug = wanted AND solution_id = NEW.id);
    RETURN NULL;
END $$;
CREATE TRIGGER solution_slug_new AFTER INSERT ON solution FOR EACH ROW EXECUTE FUNCTION solution_slug_follow();
CREATE TRIGGER solution_slug_change AFTER UPDATE ON solution FOR EACH ROW
    WHEN (OLD.slug <> NEW.slug OR OLD.aliases <> NEW.aliases) EXECUTE FUNCTION solution_slug_follow();
