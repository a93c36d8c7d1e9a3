-- Beside the status: an open dialogue that is paused still closes at its hour.
ALTER TABLE dialogue ADD COLUMN pause jsonb,
    ADD CONSTRAINT only_an_open_dialogue_is_paused CHECK (pause IS NULL OR status = 'OPEN');
