-- A dialogue that was held elsewhere, with the terms it came under. The same files again are the same import.
CREATE TABLE dialogue_import (
    dialogue_id  uuid PRIMARY KEY REFERENCES dialogue DEFERRABLE INITIALLY DEFERRED,
    content_hash text NOT NULL UNIQUE,
    vote_sign    text NOT NULL CHECK (vote_sign IN ('AGREE_IS_PLUS', 'AGREE_IS_MINUS')),
    licence      text NOT NULL,
    source       text NOT NULL,
    imported_at  timestamptz NOT NULL
);

-- Its rows as they came, so that they can go back out without loss. Line 0 names the columns.
CREATE TABLE dialogue_import_row (
    dialogue_id uuid NOT NULL REFERENCES dialogue_import,
    file        text NOT NULL,
    line        int NOT NULL,
    cells       text NOT NULL,
    PRIMARY KEY (dialogue_id, file, line)
);
