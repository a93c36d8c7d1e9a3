-- What visitors say stands in their way on the site. Known here only: no history, no event, no log.
CREATE TABLE feedback (
    id          uuid PRIMARY KEY,
    version     bigint NOT NULL CHECK (version > 0),
    kind        text NOT NULL CHECK (kind IN ('ACCESSIBILITY', 'OTHER')),
    page        text CHECK (page ~ '^/' AND length(page) <= 301),
    text        text NOT NULL CHECK (length(text) BETWEEN 1 AND 4000),
    -- For one answer: personal data, deleted with the row.
    email       text CHECK (length(email) <= 254 AND email !~ '[[:space:][:cntrl:]]'),
    language    text NOT NULL CHECK (language IN ('sv', 'en')),
    status      text NOT NULL CHECK (status IN ('NEW', 'ANSWERED', 'HANDLED')),
    answer      text CHECK (length(answer) BETWEEN 1 AND 4000),
    received_at timestamptz NOT NULL,
    handled_at  timestamptz,
    CHECK ((status = 'NEW') = (handled_at IS NULL)),
    CHECK ((status = 'ANSWERED') = (answer IS NOT NULL)),
    CHECK (answer IS NULL OR email IS NOT NULL)
);
CREATE INDEX feedback_queue ON feedback (status, received_at, id);
CREATE INDEX feedback_handled ON feedback (handled_at) WHERE handled_at IS NOT NULL;
CREATE INDEX feedback_from ON feedback (lower(email)) WHERE email IS NOT NULL;
