-- Which events about a recommendation have been told to whoever raised a need that it is based on: each once.
CREATE TABLE thread_told (
    event_id uuid NOT NULL,
    need_id  uuid NOT NULL,
    told_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (event_id, need_id)
);
