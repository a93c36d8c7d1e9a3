-- Trusted: whoever may create in the database may create it, no superuser is needed (docs/decisions/0070).
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- What is left of a name when case, accents, signs, legal form and small words are not looked at: å, ä and a are one
-- letter here, and so are ö, ø and o. A name of which nothing would be left keeps its words.
CREATE FUNCTION plain_name(name text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
    folded text := translate(regexp_replace(normalize(lower(normalize(name, NFKD) COLLATE pg_c_utf8), NFKD),
                                            '[\u0300-\u036f''’]', '', 'g'), 'øœæßłđðþı', 'ooaslddti');
    words text[] := string_to_array(btrim(regexp_replace(folded COLLATE pg_c_utf8, '[^[:alnum:]]+', ' ', 'g')), ' ');
    telling text[];
BEGIN
    telling := ARRAY(
        SELECT word FROM unnest(words) WITH ORDINALITY AS each (word, place)
         WHERE word <> ALL ('{ab,aktiebolag,aktiebolaget,publ,svb,hb,kb,ek,ekonomisk,for,forening,foreningen,ideell,
                             stiftelse,stiftelsen,ltd,limited,plc,cic,llp,inc,llc,gmbh,ggmbh,ev,e,v,eg,ug,gug,ag,kg,
                             sarl,sa,srl,spa,scop,onlus,ets,aps,asbl,vzw,bv,nv,oy,as,asa,foundation,
                             i,och,the,of,and,in,a,av,till,med,de,la,le,der,die,das,und,del,di,da,y,et}'::text[])
         ORDER BY place);
    RETURN array_to_string(CASE WHEN telling = '{}' THEN words ELSE telling END, ' ');
END $$;

-- Host and path of an address. The front page of a platform that anybody may use says nothing of who does.
CREATE FUNCTION plain_page(website text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
    page text := regexp_replace(regexp_replace(lower(website COLLATE pg_c_utf8), '^https?://(www[0-9]?\.)?|#.*$', '', 'g'),
                                '(/(index|default|home|start)\.[a-z]{3,5})?/*$', '');
BEGIN
    RETURN CASE WHEN page = '' OR page = ANY ('{facebook.com,instagram.com,linkedin.com,twitter.com,x.com,youtube.com,
        vimeo.com,sites.google.com,google.com,wordpress.com,blogspot.com,wixsite.com,webnode.se,medium.com,
        laget.se,svenskalag.se,idrottonline.se,kommun.se,regeringen.se,gov.se,gov.uk}'::text[]) THEN NULL
        ELSE page END;
END $$;

-- What two names of one body are likely to share: all words, all but one, each long word, how it begins and ends.
CREATE FUNCTION likeness_keys(plain text) RETURNS SETOF text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
    words text[] := ARRAY(SELECT DISTINCT word FROM unnest(string_to_array(plain, ' ')) AS word ORDER BY word);
    joined text := replace(plain, ' ', '');
BEGIN
    RETURN NEXT 'n:' || array_to_string(words, ' ');
    FOR i IN 1 .. least(cardinality(words), 10) LOOP
        IF cardinality(words) BETWEEN 3 AND 10 THEN
            RETURN NEXT 'l:' || array_to_string(words[:i - 1] || words[i + 1:], ' ');
        END IF;
        IF length(words[i]) >= 4 AND cardinality(words) > 1 THEN
            RETURN NEXT 't:' || words[i];
        END IF;
    END LOOP;
    IF cardinality(words) = 1 THEN
        RETURN NEXT 't:' || words[1];
    END IF;
    IF length(joined) >= 8 THEN
        RETURN NEXT 'p:' || left(joined, 8);
        RETURN NEXT 's:' || right(joined, 8);
    END IF;
END $$;

-- Names that a published actor had before, for as long as it is there.
CREATE TABLE actor_former_name (
    actor_id uuid NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
    name     text NOT NULL,
    PRIMARY KEY (actor_id, name)
);

-- The version in which a fact that duplicates are told by changed last, and the page to compare.
CREATE TABLE actor_likeness (
    actor_id uuid PRIMARY KEY REFERENCES actor (id) ON DELETE CASCADE,
    since    bigint NOT NULL,
    page     text,
    host     text
);

-- By which actors meet. kind: 0 the name it has, 1 its translations, 2 names it or one merged into it had.
CREATE TABLE actor_key (
    key      text COLLATE "C" NOT NULL,
    actor_id uuid NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
    plain    text NOT NULL,
    kind     smallint NOT NULL CHECK (kind BETWEEN 0 AND 2)
);
CREATE INDEX actor_key_meet ON actor_key (key) INCLUDE (actor_id);
CREATE INDEX actor_key_of ON actor_key (actor_id);

ALTER TABLE actor
    ADD COLUMN merged_into uuid REFERENCES actor (id) CHECK (merged_into <> id),
    ADD COLUMN status_before text CHECK ((status_before IS NULL) = (merged_into IS NULL)),
    -- Who was merged into it, with what was taken over, so that it can be given back.
    ADD COLUMN absorbed jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(absorbed) = 'array'),
    ADD CHECK (merged_into IS NULL OR (status = 'RETIRED' AND retired_because = 'DUPLICATE'));
CREATE INDEX actor_merged ON actor (merged_into) WHERE merged_into IS NOT NULL;

CREATE FUNCTION main_name(names jsonb) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT coalesce(names ->> 'sv', names ->> 'en',
                    (SELECT value FROM jsonb_each_text(names) ORDER BY key COLLATE "C" LIMIT 1))
$$;

-- In plpgsql, whose plans are kept: as SQL it would be planned anew for every actor that is written.
CREATE FUNCTION actor_names(asked actor) RETURNS TABLE (name text, kind smallint) LANGUAGE plpgsql STABLE AS $$
DECLARE
    main text := main_name(asked.names);
BEGIN
    RETURN QUERY SELECT main, 0::smallint;
    RETURN QUERY SELECT value, 1::smallint FROM jsonb_each_text(asked.names) WHERE value <> main;
    RETURN QUERY SELECT former.name, 2::smallint FROM actor_former_name former
                  WHERE former.actor_id = asked.id AND former.name <> main;
    IF asked.absorbed <> '[]' THEN
        RETURN QUERY SELECT taken, 2::smallint
                       FROM jsonb_array_elements(asked.absorbed) AS each,
                            jsonb_array_elements_text(each -> 'names') AS taken WHERE taken <> main;
    END IF;
END $$;

CREATE FUNCTION actor_likeness_follow() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    address text := plain_page(NEW.website);
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF OLD.names <> NEW.names AND OLD.published_at IS NOT NULL THEN
            INSERT INTO actor_former_name VALUES (NEW.id, main_name(OLD.names)) ON CONFLICT DO NOTHING;
        END IF;
        DELETE FROM actor_key WHERE actor_id = NEW.id;
    END IF;
    INSERT INTO actor_likeness (actor_id, since, page, host)
    VALUES (NEW.id, NEW.version, address, split_part(split_part(address, '/', 1), '?', 1))
        ON CONFLICT (actor_id) DO UPDATE SET since = excluded.since, page = excluded.page, host = excluded.host;
    INSERT INTO actor_key (key, actor_id, plain, kind)
    SELECT DISTINCT ON (key, plain) key, NEW.id, plain, kind
      FROM actor_names(NEW) AS called, plain_name(called.name) AS plain, likeness_keys(plain) AS key
     WHERE NEW.status <> 'RETIRED' ORDER BY key, plain, kind;
    INSERT INTO actor_key (key, actor_id, plain, kind)
    SELECT key, NEW.id, plain_name(main_name(NEW.names)), 0
      FROM unnest(ARRAY['o:' || NEW.organisation_number, 'w:' || address,
                        'h:' || split_part(split_part(address, '/', 1), '?', 1)]) AS key
     WHERE key IS NOT NULL AND NEW.status <> 'RETIRED';
    RETURN NULL;
END $$;
CREATE TRIGGER actor_likeness_new AFTER INSERT ON actor FOR EACH ROW EXECUTE FUNCTION actor_likeness_follow();
CREATE TRIGGER actor_likeness_change AFTER UPDATE ON actor FOR EACH ROW
    WHEN ((OLD.names, OLD.organisation_number, OLD.website, OLD.country, OLD.municipality, OLD.locality, OLD.latitude,
           OLD.longitude, OLD.absorbed, OLD.merged_into, OLD.status = 'RETIRED')
          IS DISTINCT FROM
          (NEW.names, NEW.organisation_number, NEW.website, NEW.country, NEW.municipality, NEW.locality, NEW.latitude,
           NEW.longitude, NEW.absorbed, NEW.merged_into, NEW.status = 'RETIRED'))
    EXECUTE FUNCTION actor_likeness_follow();

-- A merged actor owns no address and no record of a source any more: the one it was merged into has them.
CREATE OR REPLACE FUNCTION actor_slug_follow() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    kept text[] := CASE WHEN NEW.merged_into IS NULL THEN NEW.aliases || NEW.slug ELSE '{}' END;
BEGIN
    DELETE FROM actor_slug WHERE actor_id = NEW.id AND slug <> ALL (kept);
    INSERT INTO actor_slug (slug, actor_id)
    SELECT wanted, NEW.id FROM unnest(kept) AS wanted
     WHERE NOT EXISTS (SELECT FROM actor_slug WHERE slug = wanted AND actor_id = NEW.id);
    RETURN NULL;
END $$;
DROP TRIGGER actor_slug_change ON actor;
CREATE TRIGGER actor_slug_change AFTER UPDATE ON actor FOR EACH ROW
    WHEN ((OLD.slug, OLD.aliases, OLD.merged_into) IS DISTINCT FROM (NEW.slug, NEW.aliases, NEW.merged_into))
    EXECUTE FUNCTION actor_slug_follow();

CREATE OR REPLACE FUNCTION actor_source_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM actor_source WHERE actor_id = NEW.id;
    INSERT INTO actor_source (source_name, external_id, actor_id)
    SELECT source ->> 'name', source ->> 'externalId', NEW.id FROM jsonb_array_elements(NEW.sources) AS source
     WHERE source ->> 'externalId' IS NOT NULL AND NEW.merged_into IS NULL;
    RETURN NULL;
END $$;
DROP TRIGGER actor_source_change ON actor;
CREATE TRIGGER actor_source_change AFTER UPDATE ON actor FOR EACH ROW
    WHEN ((OLD.sources, OLD.merged_into) IS DISTINCT FROM (NEW.sources, NEW.merged_into))
    EXECUTE FUNCTION actor_source_follow();

-- The actor that an id stands for today, however many merges it went through. None leads in a circle: only who stands
-- can be merged into, and whoever is merged stands no longer.
CREATE FUNCTION actor_standing(asked uuid) RETURNS uuid LANGUAGE sql STABLE AS $$
    WITH RECURSIVE way (id, merged_into) AS (
        SELECT id, merged_into FROM actor WHERE id = asked
        UNION SELECT next.id, next.merged_into FROM way JOIN actor next ON next.id = way.merged_into)
    SELECT id FROM way WHERE merged_into IS NULL
$$;

-- Every id that stands for the same actor.
CREATE FUNCTION actor_family(asked uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
    WITH RECURSIVE family (id) AS (
        SELECT coalesce(actor_standing(asked), asked)
        UNION SELECT actor.id FROM family JOIN actor ON actor.merged_into = family.id)
    SELECT id FROM family
$$;

CREATE TABLE duplicate_search (
    id          uuid PRIMARY KEY,
    state       text NOT NULL DEFAULT 'RUNNING' CHECK (state IN ('RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    cancelling  boolean NOT NULL DEFAULT false,
    -- The checkpoint: whoever meets by a key up to and with this one has been compared.
    compared_to text COLLATE "C" NOT NULL DEFAULT '',
    compared    bigint NOT NULL DEFAULT 0,
    total       bigint NOT NULL,
    attempts    int NOT NULL DEFAULT 0,
    started_at  timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz
);
CREATE UNIQUE INDEX duplicate_search_one ON duplicate_search ((true)) WHERE state = 'RUNNING';

CREATE TABLE duplicate_pair (
    one       uuid NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
    other     uuid NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
    score     int NOT NULL CHECK (score BETWEEN 0 AND 100),
    reasons   jsonb NOT NULL CHECK (jsonb_typeof(reasons) = 'array'),
    search_id uuid NOT NULL,
    found_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (one, other),
    CHECK (one < other)
);
CREATE INDEX duplicate_pair_best ON duplicate_pair (score DESC, one, other);

-- Holds while neither side has changed in what duplicates are told by.
CREATE TABLE duplicate_dismissal (
    one          uuid NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
    other        uuid NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
    one_since    bigint NOT NULL,
    other_since  bigint NOT NULL,
    reason       text NOT NULL,
    by_role      text NOT NULL,
    dismissed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (one, other),
    CHECK (one < other)
);

-- Those who are there already: names they had stand in their history.
INSERT INTO actor_former_name (actor_id, name)
SELECT DISTINCT actor.id, main_name((history.state -> 'names')::jsonb)
  FROM actor JOIN history ON history.topic = 'directory.actor' AND history.aggregate_id = actor.id
 WHERE history.leaves AND history.state -> 'names' IS NOT NULL
   AND main_name((history.state -> 'names')::jsonb) <> main_name(actor.names);
INSERT INTO actor_likeness (actor_id, since, page, host)
SELECT id, version, plain_page(website), split_part(split_part(plain_page(website), '/', 1), '?', 1) FROM actor;
INSERT INTO actor_key (key, actor_id, plain, kind)
SELECT DISTINCT ON (key, actor.id, plain) key, actor.id, plain, kind
  FROM actor, actor_names(actor) AS called, plain_name(called.name) AS plain, likeness_keys(plain) AS key
 WHERE status <> 'RETIRED' ORDER BY key, actor.id, plain, kind;
INSERT INTO actor_key (key, actor_id, plain, kind)
SELECT key, id, plain_name(main_name(names)), 0
  FROM actor JOIN actor_likeness ON actor_id = id,
       unnest(ARRAY['o:' || organisation_number, 'w:' || page, 'h:' || host]) AS key
 WHERE key IS NOT NULL AND status <> 'RETIRED';
