-- Where owners of actors are reached: personal data, never in JSON, events, history or logs.
CREATE TABLE owner_contact (
    actor_id uuid NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
    subject  text NOT NULL,
    email    text NOT NULL CHECK (length(email) <= 254 AND email !~ '[[:space:][:cntrl:]]'),
    language text NOT NULL CHECK (language IN ('sv', 'en')),
    PRIMARY KEY (actor_id, subject)
);
CREATE INDEX owner_contact_of ON owner_contact (subject);

-- Whoever raised a need and wants to hear of it; the id keeps a former one's links from working for the next.
CREATE TABLE need_contact (
    need_id  uuid PRIMARY KEY REFERENCES need (id) ON DELETE CASCADE,
    id       uuid NOT NULL UNIQUE,
    email    text NOT NULL CHECK (length(email) <= 254 AND email !~ '[[:space:][:cntrl:]]'),
    language text NOT NULL CHECK (language IN ('sv', 'en')),
    told_at  timestamptz
);
CREATE INDEX need_contact_of ON need_contact (lower(email));

-- That an owner was asked, once for each round after each crossing of the age at which facts need another look.
CREATE TABLE assurance_request (
    id           uuid PRIMARY KEY,
    kind         text NOT NULL CHECK (kind IN ('ACTOR', 'OFFER')),
    aggregate_id uuid NOT NULL,
    owner_id     uuid NOT NULL,
    -- When the facts were last assured, which tells one crossing from the next.
    since        timestamptz NOT NULL,
    round        integer NOT NULL CHECK (round > 0),
    asked_at     timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    used_at      timestamptz,
    UNIQUE (kind, aggregate_id, since, round)
);
CREATE INDEX assurance_request_by_owner ON assurance_request (owner_id, asked_at);
CREATE INDEX assurance_request_by_age ON assurance_request (asked_at);
