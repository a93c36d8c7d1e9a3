-- Letters that have not left: one row each, deleted as soon as the mail server has it, and after a while in any case.
CREATE TABLE outgoing_mail (
    id              uuid PRIMARY KEY,
    recipient       text NOT NULL CHECK (length(recipient) <= 254 AND recipient !~ '[[:space:][:cntrl:]]'),
    kind            text NOT NULL,
    language        text NOT NULL CHECK (language IN ('sv', 'en')),
    subject         text NOT NULL CHECK (subject !~ '[[:cntrl:]]'),
    body            text NOT NULL,
    -- What it is to be forgotten with.
    about           uuid,
    state           text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'PARKED')),
    attempts        integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    parked_because  text,
    written_at      timestamptz NOT NULL,
    next_attempt_at timestamptz NOT NULL,
    CHECK ((state = 'PARKED') = (parked_because IS NOT NULL))
);
CREATE INDEX outgoing_mail_waiting ON outgoing_mail (next_attempt_at, id) WHERE state = 'WAITING';
CREATE INDEX outgoing_mail_by_age ON outgoing_mail (written_at);
CREATE INDEX outgoing_mail_about ON outgoing_mail (about) WHERE about IS NOT NULL;
CREATE INDEX outgoing_mail_to ON outgoing_mail (lower(recipient));
