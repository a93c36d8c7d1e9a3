-- What somebody said of themselves, or what their membership says, and which of the two. Beside no vote: who has the
-- database without the key cannot tell how a sector voted.
ALTER TABLE participation
    ADD COLUMN sector text CHECK (sector IN ('PUBLIC_STATE', 'PUBLIC_REGION', 'PUBLIC_MUNICIPALITY', 'PRIVATE',
        'CIVIL_SOCIETY', 'ACADEMIA', 'INTERNATIONAL', 'OTHER')),
    ADD COLUMN sector_basis text CHECK (sector_basis IN ('OWN_WORD', 'MEMBERSHIP')),
    ADD CONSTRAINT a_sector_has_a_basis CHECK ((sector IS NULL) = (sector_basis IS NULL));
