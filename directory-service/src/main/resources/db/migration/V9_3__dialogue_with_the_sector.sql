CREATE TABLE partner_note (
    id               uuid PRIMARY KEY,
    version          bigint NOT NULL CHECK (version > 0),
    -- Everything that was said, as in the API.
    profile          jsonb NOT NULL CHECK (profile -> 'texts' <> '{}'),
    about_id         uuid GENERATED ALWAYS AS ((profile -> 'about' ->> 'id')::uuid) STORED,
    actor_id         uuid GENERATED ALWAYS AS ((profile ->> 'actorId')::uuid) STORED,
    until            date GENERATED ALWAYS AS (make_date(
                         left(profile ->> 'until', 4)::int, substr(profile ->> 'until', 6, 2)::int,
                         right(profile ->> 'until', 2)::int)) STORED,
    actor_name       text NOT NULL,
    status           text NOT NULL CHECK (status IN ('PROPOSED', 'PUBLISHED', 'DECLINED', 'WITHDRAWN', 'EXPIRED')),
    declined_because text,
    published_at     timestamptz CHECK (published_at IS NOT NULL OR status <> 'PUBLISHED'),
    created_at       timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    CHECK ((status = 'DECLINED') = (declined_because IS NOT NULL))
);
CREATE INDEX partner_note_by_change ON partner_note (updated_at, id);
CREATE INDEX partner_note_about ON partner_note (about_id, updated_at, id) WHERE status = 'PUBLISHED';
CREATE INDEX partner_note_until ON partner_note (until) WHERE status IN ('PROPOSED', 'PUBLISHED');
-- An organisation says once what it seeks for something.
CREATE UNIQUE INDEX partner_note_open ON partner_note (about_id, actor_id) WHERE status IN ('PROPOSED', 'PUBLISHED');

-- Who wants to be introduced to whom: personal data, emptied as soon as it has served and deleted after a while.
CREATE TABLE introduction (
    id          uuid PRIMARY KEY,
    about_kind  text NOT NULL CHECK (about_kind IN ('SOLUTION', 'NEED', 'PARTNER_NOTE')),
    about_id    uuid NOT NULL,
    state       text NOT NULL CHECK (state IN ('ASKED', 'RELAYED', 'INTRODUCED', 'DECLINED', 'WITHDRAWN')),
    -- To count by sender also when the address is gone.
    sender      text NOT NULL CHECK (length(sender) = 64),
    name        text,
    email       text CHECK (length(email) <= 254),
    language    text NOT NULL CHECK (language IN ('sv', 'en')),
    message     text,
    created_at  timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    CHECK (CASE WHEN state IN ('ASKED', 'RELAYED') THEN num_nulls(name, email, message) = 0
                ELSE num_nonnulls(name, email, message) = 0 END)
);
CREATE INDEX introduction_by_sender ON introduction (sender, created_at);
CREATE INDEX introduction_about ON introduction (about_id, created_at);
CREATE INDEX introduction_by_age ON introduction (expires_at);
CREATE INDEX introduction_from ON introduction (lower(email)) WHERE email IS NOT NULL;
