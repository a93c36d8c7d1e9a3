-- Language in which a sender who was logged in wants to be told what is decided; null: not at all.
ALTER TABLE proposal ADD letters text CHECK (letters IN ('sv', 'en'));
ALTER TABLE proposal ADD CHECK (letters IS NULL OR proposer IS NOT NULL);

-- What is old enough to lose its words.
CREATE INDEX proposal_turned_down ON proposal (updated_at)
    WHERE state IN ('DECLINED', 'UPHELD') AND payload <> '{}';
