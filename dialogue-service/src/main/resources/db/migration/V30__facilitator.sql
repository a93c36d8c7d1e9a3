-- Who facilitates which dialogue. A subject is personal data: it stands here only, and goes with an erasure.
CREATE TABLE facilitator (
    id           uuid PRIMARY KEY,
    dialogue_id  uuid NOT NULL REFERENCES dialogue,
    subject      text NOT NULL CHECK (length(subject) BETWEEN 1 AND 100),
    appointed_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (dialogue_id, subject)
);
CREATE INDEX facilitator_by_subject ON facilitator (subject);
