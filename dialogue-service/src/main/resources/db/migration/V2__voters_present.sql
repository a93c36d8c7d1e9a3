-- How many have voted, kept beside what was last published: counting every vote at each newcomer would take ever longer.
ALTER TABLE published_voters ADD COLUMN present int NOT NULL DEFAULT 0 CHECK (present >= 0);
UPDATE published_voters p
   SET present = (SELECT count(DISTINCT v.voter) FROM vote v WHERE v.dialogue_id = p.dialogue_id);
ALTER TABLE published_voters ALTER COLUMN present DROP DEFAULT;
