-- Which records a rehearsal has met; emptied when it is over.
CREATE UNLOGGED TABLE import_rehearsal (
    run_id      uuid NOT NULL,
    external_id text NOT NULL,
    PRIMARY KEY (run_id, external_id)
);
