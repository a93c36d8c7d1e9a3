CREATE TABLE actor (
    id                  uuid PRIMARY KEY,
    version             bigint NOT NULL CHECK (version > 0),
    slug                text NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    aliases             text[] NOT NULL DEFAULT '{}',
    names               jsonb NOT NULL CHECK (jsonb_typeof(names) = 'object' AND names <> '{}'),
    descriptions        jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(descriptions) = 'object'),
    sector              text NOT NULL,
    sector_assumed      boolean NOT NULL DEFAULT false,
    roles               text[] NOT NULL DEFAULT '{}',
    level               text,
    legal_form          text,
    -- Not unique: agencies share the number of their court administration.
    -- A third digit below 2 is a person's number, which stands nowhere.
    organisation_number text CHECK (organisation_number ~ '^[0-9]{2}[2-9][0-9]{7}$'),
    registry_ids        jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(registry_ids) = 'object'),
    website             text CHECK (length(website) <= 500),
    country             text CHECK (country ~ '^[A-Z]{2}$'),
    municipality        text CHECK (municipality IS NULL OR (municipality ~ '^[0-9]{4}$' AND country = 'SE')),
    locality            text CHECK (length(locality) <= 200),
    latitude            double precision CHECK (latitude BETWEEN -90 AND 90),
    longitude           double precision CHECK (longitude BETWEEN -180 AND 180),
    sdg_targets         text[] NOT NULL DEFAULT '{}',
    status              text NOT NULL CHECK (status IN ('PROPOSED', 'PUBLISHED', 'DISSOLVED', 'RETIRED')),
    retired_because     text,
    dissolved_on        date,
    published_at        timestamptz,
    assured_at          timestamptz,
    -- Subject of the proposer's token: personal data, never in JSON, events or history.
    proposer            text,
    sources             jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(sources) = 'array'),
    created_at          timestamptz NOT NULL,
    updated_at          timestamptz NOT NULL,
    CHECK ((latitude IS NULL) = (longitude IS NULL)),
    CHECK ((status = 'RETIRED') = (retired_because IS NOT NULL)),
    CHECK (status NOT IN ('PUBLISHED', 'DISSOLVED') OR published_at IS NOT NULL),
    CHECK (status <> 'PROPOSED' OR published_at IS NULL)
);
CREATE INDEX actor_by_change ON actor (updated_at, id) WHERE published_at IS NOT NULL;
CREATE INDEX actor_proposed ON actor (updated_at, id) WHERE status = 'PROPOSED';
CREATE INDEX actor_by_number ON actor (organisation_number) WHERE organisation_number IS NOT NULL;

-- Every slug in use, former ones included: one page per address, for ever.
CREATE TABLE actor_slug (
    slug     text PRIMARY KEY,
    actor_id uuid NOT NULL REFERENCES actor (id) ON DELETE CASCADE
);
CREATE INDEX actor_slug_of ON actor_slug (actor_id);
CREATE INDEX actor_slug_by_base ON actor_slug (regexp_replace(slug, '-[0-9]+$', ''));

-- A record of a source describes one actor.
CREATE TABLE actor_source (
    source_name text NOT NULL,
    external_id text NOT NULL,
    actor_id    uuid NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
    PRIMARY KEY (source_name, external_id)
);
CREATE INDEX actor_source_of ON actor_source (actor_id);

-- Triggers, so that both tables follow whoever writes the actor: one at a time or in bulk.
CREATE FUNCTION actor_slug_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM actor_slug WHERE actor_id = NEW.id AND slug <> ALL (NEW.aliases || NEW.slug);
    INSERT INTO actor_slug (slug, actor_id)
    SELECT wanted, NEW.id FROM unnest(NEW.aliases || NEW.slug) AS wanted
     WHERE NOT EXISTS (SELECT FROM actor_slug WHERE slug = wanted AND actor_id = NEW.id);
    RETURN NULL;
END $$;
CREATE TRIGGER actor_slug_new AFTER INSERT ON actor FOR EACH ROW EXECUTE FUNCTION actor_slug_follow();
CREATE TRIGGER actor_slug_change AFTER UPDATE ON actor FOR EACH ROW
    WHEN (OLD.slug <> NEW.slug OR OLD.aliases <> NEW.aliases) EXECUTE FUNCTION actor_slug_follow();

CREATE FUNCTION actor_source_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM actor_source WHERE actor_id = NEW.id;
    INSERT INTO actor_source (source_name, external_id, actor_id)
    SELECT source ->> 'name', source ->> 'externalId', NEW.id FROM jsonb_array_elements(NEW.sources) AS source
     WHERE source ->> 'externalId' IS NOT NULL;
    RETURN NULL;
END $$;
CREATE TRIGGER actor_source_new AFTER INSERT ON actor FOR EACH ROW
    WHEN (NEW.sources <> '[]') EXECUTE FUNCTION actor_source_follow();
CREATE TRIGGER actor_source_change AFTER UPDATE ON actor FOR EACH ROW
    WHEN (OLD.sources <> NEW.sources) EXECUTE FUNCTION actor_source_follow();
