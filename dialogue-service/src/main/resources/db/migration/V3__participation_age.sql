-- The month in which somebody began, no more: a finer time would help to tell who it was. Unknown for those from before.
ALTER TABLE participation ADD COLUMN begun_in date NOT NULL DEFAULT date_trunc('month', now());
CREATE INDEX participation_by_age ON participation (begun_in, token_hash);
