ALTER TABLE dialogue DROP CONSTRAINT dialogue_status_check;
ALTER TABLE dialogue ADD CONSTRAINT dialogue_status_check
    CHECK (status IN ('DRAFT', 'SCHEDULED', 'OPEN', 'CLOSED'));
