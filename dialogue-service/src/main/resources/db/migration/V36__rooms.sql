-- Where people sit together. Its codes are kept as hashes, made with the key that is not in the database.
CREATE TABLE room (
    id          uuid PRIMARY KEY,
    dialogue_id uuid NOT NULL REFERENCES dialogue,
    name        text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    codes       int NOT NULL CHECK (codes BETWEEN 1 AND 500),
    expires_at  timestamptz NOT NULL
);
CREATE INDEX room_of_dialogue ON room (dialogue_id, id);

-- That a code was used, and not by whom or when.
CREATE TABLE room_code (
    code_hash bytea PRIMARY KEY,
    room_id   uuid NOT NULL REFERENCES room ON DELETE CASCADE,
    used      boolean NOT NULL DEFAULT false
);
CREATE INDEX room_code_of_room ON room_code (room_id);

ALTER TABLE participation ADD COLUMN room_id uuid REFERENCES room ON DELETE SET NULL;
CREATE INDEX participation_of_room ON participation (room_id) WHERE room_id IS NOT NULL;
