-- The one table with names and addresses of people. A row without a subject is an address that a letter goes to.
CREATE TABLE person (
    id         uuid PRIMARY KEY,
    subject    text UNIQUE,
    name       text CHECK (length(name) <= 200),
    email      text CHECK (length(email) <= 254),
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK (subject IS NOT NULL OR email IS NOT NULL)
);
CREATE INDEX person_by_email ON person (lower(email)) WHERE email IS NOT NULL;

-- How many letters went to an address and were asked for by a person, for a day; hashes, since both may be gone sooner.
CREATE TABLE letter_count (
    recipient_hash text NOT NULL,
    sender_hash    text NOT NULL,
    counted_at     timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX letter_count_to ON letter_count (recipient_hash, counted_at);
CREATE INDEX letter_count_by ON letter_count (sender_hash, counted_at);

CREATE TABLE membership (
    id       uuid PRIMARY KEY,
    version  bigint NOT NULL CHECK (version > 0),
    actor_id uuid NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
    subject  text NOT NULL,
    role     text NOT NULL CHECK (role IN ('OWNER', 'EDITOR')),
    mandate  text NOT NULL CHECK (length(mandate) BETWEEN 1 AND 500),
    since    timestamptz NOT NULL,
    UNIQUE (actor_id, subject)
);
CREATE INDEX membership_of ON membership (subject);

CREATE TABLE invitation (
    id         uuid PRIMARY KEY,
    actor_id   uuid NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
    -- Whom it goes to; an address without a subject until then.
    person_id  uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    role       text NOT NULL CHECK (role IN ('OWNER', 'EDITOR')),
    mandate    text NOT NULL CHECK (length(mandate) BETWEEN 1 AND 500),
    code_hash  text NOT NULL UNIQUE,
    invited_by text,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX invitation_of ON invitation (actor_id, created_at);
CREATE INDEX invitation_by_inviter ON invitation (invited_by) WHERE invited_by IS NOT NULL;
CREATE INDEX invitation_to ON invitation (person_id);

CREATE TABLE claim (
    id         uuid PRIMARY KEY,
    version    bigint NOT NULL CHECK (version > 0),
    actor_id   uuid NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
    subject    text NOT NULL,
    -- The address that was named; forgotten once the claim is decided.
    person_id  uuid REFERENCES person (id) ON DELETE SET NULL,
    mandate    text NOT NULL CHECK (length(mandate) BETWEEN 1 AND 500),
    state      text NOT NULL CHECK (state IN ('CODE_SENT', 'WAITING_FOR_OWNERS', 'WAITING_FOR_CURATOR', 'GRANTED',
                                              'DECLINED', 'FAILED', 'WITHDRAWN')),
    doubts     text[] NOT NULL DEFAULT '{}',
    code_hash  text,
    attempts   integer NOT NULL DEFAULT 0 CHECK (attempts BETWEEN 0 AND 5),
    reason     text CHECK (length(reason) <= 1000),
    created_at timestamptz NOT NULL,
    -- When the code ends, or when the owners' silence hands it on to a curator.
    due_at     timestamptz,
    ended_at   timestamptz,
    CHECK ((state = 'CODE_SENT') = (code_hash IS NOT NULL)),
    CHECK ((state IN ('CODE_SENT', 'WAITING_FOR_OWNERS')) = (due_at IS NOT NULL)),
    CHECK ((state IN ('GRANTED', 'DECLINED', 'FAILED', 'WITHDRAWN')) = (ended_at IS NOT NULL))
);
CREATE UNIQUE INDEX claim_one_open ON claim (actor_id, subject) WHERE ended_at IS NULL;
CREATE INDEX claim_by ON claim (subject, created_at);
CREATE INDEX claim_waiting ON claim (created_at, id) WHERE state = 'WAITING_FOR_CURATOR';
CREATE INDEX claim_ended ON claim (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX claim_due ON claim (due_at) WHERE due_at IS NOT NULL;

-- A host read backwards: everything under a domain begins alike.
CREATE FUNCTION backward_host(website text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT reverse(lower(substring(website FROM '^[a-zA-Z]+://(?:[^/?#@]*@)?([^/:?#]+)'))) $$;
CREATE INDEX actor_by_host ON actor (backward_host(website) text_pattern_ops)
    WHERE website IS NOT NULL AND published_at IS NOT NULL AND status <> 'RETIRED';

-- Somebody asked to be erased. Who it was is forgotten as soon as every part has answered.
CREATE TABLE erasure (
    id           uuid PRIMARY KEY,
    subject      text,
    subject_hash text NOT NULL,
    receipt_hash text NOT NULL UNIQUE,
    requested_at timestamptz NOT NULL,
    finished_at  timestamptz,
    renewed_at   timestamptz,
    CHECK ((finished_at IS NULL) = (subject IS NOT NULL))
);
CREATE UNIQUE INDEX erasure_one_open ON erasure (subject_hash) WHERE finished_at IS NULL;
CREATE INDEX erasure_finished ON erasure (finished_at) WHERE finished_at IS NOT NULL;

CREATE TABLE erasure_part (
    erasure_id      uuid NOT NULL REFERENCES erasure (id) ON DELETE CASCADE,
    part            text NOT NULL CHECK (part IN ('DIRECTORY', 'RESOURCE', 'DIALOGUE', 'SEARCH', 'KEYCLOAK')),
    done_at         timestamptz,
    attempts        integer NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL DEFAULT now(),
    last_problem    text,
    PRIMARY KEY (erasure_id, part)
);
CREATE INDEX erasure_part_due ON erasure_part (next_attempt_at) WHERE part = 'KEYCLOAK' AND done_at IS NULL;

-- Whose they are is asked once, when somebody asks for their data or is erased.
CREATE INDEX actor_by_proposer ON actor (proposer) WHERE proposer IS NOT NULL;
CREATE INDEX need_by_raiser ON need (raised_by) WHERE raised_by IS NOT NULL;
