ALTER TABLE actor ADD COLUMN challenges text[] NOT NULL DEFAULT '{}';
