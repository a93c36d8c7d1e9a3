CREATE TABLE proposal (
    id            uuid PRIMARY KEY,
    version       bigint NOT NULL CHECK (version > 0),
    kind          text NOT NULL CHECK (kind IN ('ACTOR', 'OFFER', 'NEED', 'SOLUTION', 'REPORT')),
    -- What is to be corrected, or is reported; null for something new.
    target_type   text CHECK (length(target_type) <= 30),
    target        uuid,
    base_version  bigint CHECK (base_version > 0),
    title         text NOT NULL CHECK (length(title) <= 300),
    owner         uuid,
    owner_name    text CHECK (length(owner_name) <= 200),
    counties      text[] NOT NULL DEFAULT '{}',
    need_areas    text[] NOT NULL DEFAULT '{}',
    challenges    text[] NOT NULL DEFAULT '{}',
    support_types text[] NOT NULL DEFAULT '{}',
    -- A whole profile, the changed fields of one, or a report; emptied when its sender takes it back.
    payload       jsonb NOT NULL CHECK (jsonb_typeof(payload) = 'object'),
    -- Of a correction: the changed fields as they stood when it was written.
    base          jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(base) = 'object'),
    state         text NOT NULL CHECK (state IN ('RECEIVED', 'CHANGES_REQUESTED', 'PUBLISHED', 'UPHELD', 'DECLINED',
                                                 'APPEALED', 'WITHDRAWN')),
    steps         jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(steps) = 'array' AND jsonb_array_length(steps) <= 40),
    result        uuid,
    result_slug   text,
    -- SHA-256 of the receipt code, which is shown once and stands nowhere. Null only of what came with a login before
    -- there were codes.
    receipt_hash  text UNIQUE CHECK (receipt_hash ~ '^[0-9a-f]{64}$'),
    -- Subjects of tokens: personal data, never in JSON, events or history.
    proposer      text,
    decided_by    text,
    decided_at    timestamptz,
    created_at    timestamptz NOT NULL,
    updated_at    timestamptz NOT NULL,
    CHECK ((kind = 'REPORT') = (target_type IS NOT NULL AND base_version IS NULL)),
    CHECK ((target IS NULL) = (target_type IS NULL AND base_version IS NULL)),
    CHECK (state <> 'UPHELD' OR kind = 'REPORT'),
    CHECK ((state = 'PUBLISHED') = (result IS NOT NULL)),
    CHECK (state NOT IN ('PUBLISHED', 'UPHELD', 'DECLINED', 'APPEALED') OR decided_at IS NOT NULL)
);
CREATE INDEX proposal_waiting ON proposal (created_at, id)
    WHERE state IN ('RECEIVED', 'CHANGES_REQUESTED', 'APPEALED');
CREATE INDEX proposal_by_age ON proposal (created_at, id);
CREATE INDEX proposal_of_proposer ON proposal (proposer, created_at) WHERE proposer IS NOT NULL;
CREATE INDEX proposal_about ON proposal (target) WHERE target IS NOT NULL;
CREATE INDEX proposal_by_title ON proposal (lower(title)) WHERE state IN ('RECEIVED', 'CHANGES_REQUESTED', 'APPEALED');

-- With it, and with a key that only the sender has, a repeated request gets the same receipt code; alone it opens nothing.
CREATE TABLE proposal_receipt_key (
    secret bytea NOT NULL
);
INSERT INTO proposal_receipt_key
VALUES (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

-- Which part of the directory a curator judges; who has no row judges all of it.
CREATE TABLE curator_scope (
    id         uuid PRIMARY KEY,
    -- Subject of the curator's token: personal data.
    subject    text NOT NULL CHECK (length(subject) BETWEEN 1 AND 100),
    dimension  text NOT NULL CHECK (dimension IN ('COUNTY', 'NEED_AREA', 'CHALLENGE', 'KIND')),
    value      text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (subject, dimension, value)
);

-- Whom a curator belongs to, and therefore does not judge.
CREATE TABLE curator_interest (
    subject  text NOT NULL,
    actor_id uuid NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
    PRIMARY KEY (subject, actor_id)
);

-- What members proposed as hidden actors, also when it was turned down, is a proposal like any other now.
INSERT INTO proposal (id, version, kind, title, owner_name, counties, payload, state, steps, proposer, decided_at,
                      created_at, updated_at)
SELECT id, version, 'ACTOR', name, name,
       CASE WHEN municipality IS NULL THEN '{}' ELSE ARRAY[left(municipality, 2)] END,
       jsonb_build_object(
           'names', names, 'descriptions', descriptions, 'sector', sector, 'sectorAssumed', sector_assumed,
           'roles', to_jsonb(roles), 'level', level, 'legalForm', legal_form,
           'organisationNumber', organisation_number, 'registryIds', registry_ids, 'website', website,
           'country', country, 'municipality', municipality, 'locality', locality,
           'location', CASE WHEN latitude IS NULL THEN NULL
                            ELSE jsonb_build_object('lat', latitude, 'lon', longitude) END,
           'sdgTargets', to_jsonb(sdg_targets)),
       CASE status WHEN 'PROPOSED' THEN 'RECEIVED' ELSE 'DECLINED' END,
       CASE status
           WHEN 'PROPOSED' THEN '[]'::jsonb
           ELSE jsonb_build_array(jsonb_build_object(
               'fact', 'DECLINED', 'byRole', 'curator',
               'reason', CASE WHEN retired_because IN ('DUPLICATE', 'OUT_OF_SCOPE') THEN retired_because ELSE 'OTHER' END,
               'text', NULL, 'at', to_char(updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))) END,
       proposer,
       CASE status WHEN 'PROPOSED' THEN NULL ELSE updated_at END,
       created_at, updated_at
  FROM actor, LATERAL (SELECT coalesce(names ->> 'sv', names ->> 'en',
                                       (SELECT value FROM jsonb_each_text(names) LIMIT 1)) AS name) AS named
 WHERE published_at IS NULL;

DELETE FROM history
 WHERE topic = 'directory.actor' AND NOT leaves
   AND aggregate_id IN (SELECT id FROM actor WHERE published_at IS NULL);
DELETE FROM actor WHERE published_at IS NULL;

-- The constraints and the index that knew of proposed actors, by whatever name they were given.
DROP INDEX actor_proposed;
DO $$
DECLARE
    rule text;
BEGIN
    FOR rule IN SELECT conname FROM pg_constraint
                 WHERE conrelid = 'actor'::regclass AND contype = 'c' AND pg_get_constraintdef(oid) LIKE '%PROPOSED%'
    LOOP
        EXECUTE format('ALTER TABLE actor DROP CONSTRAINT %I', rule);
    END LOOP;
END $$;
ALTER TABLE actor ADD CHECK (status IN ('PUBLISHED', 'DISSOLVED', 'RETIRED')),
                  ALTER COLUMN published_at SET NOT NULL;
