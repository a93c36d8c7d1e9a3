-- What is published of a dialogue's opinions, and the step of published_voters it was worked out for.
CREATE TABLE opinions (
    dialogue_id uuid PRIMARY KEY REFERENCES dialogue,
    version     bigint NOT NULL CHECK (version > 0),
    voters      int NOT NULL,
    shown       boolean NOT NULL,
    state       jsonb NOT NULL,
    computed_at timestamptz NOT NULL
);

-- Whose group is which, so that a group keeps its letter. As secret as the votes it follows from: never exported, in no
-- event, gone with the votes.
CREATE TABLE opinion_member (
    voter       uuid PRIMARY KEY,
    dialogue_id uuid NOT NULL REFERENCES dialogue,
    label       smallint NOT NULL CHECK (label BETWEEN -1 AND 4)
);
CREATE INDEX opinion_member_of_dialogue ON opinion_member (dialogue_id);

-- What a statement was called where it came from: it orders the columns of the mathematics the same on every machine.
ALTER TABLE statement ADD COLUMN source_id text;
CREATE UNIQUE INDEX statement_source ON statement (dialogue_id, source_id) WHERE source_id IS NOT NULL;
