-- Something that is written with and without outbox and history.
CREATE TABLE bench_actor (
    id      uuid PRIMARY KEY,
    version bigint NOT NULL,
    state   json NOT NULL
);
