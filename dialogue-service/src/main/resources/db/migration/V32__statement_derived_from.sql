-- What a statement was taken from, as it was called then: the minutes of a meeting.
ALTER TABLE statement ADD COLUMN derived_from jsonb;
