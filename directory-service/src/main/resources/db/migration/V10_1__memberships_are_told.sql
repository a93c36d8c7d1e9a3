-- Whoever speaks for an organisation since before others were told of it: said once, as a new version.
UPDATE membership SET version = version + 1;
WITH told AS (
    INSERT INTO history (leaves, event_id, topic, aggregate_id, version, fact, by_role, state)
    SELECT true, gen_random_uuid(), 'directory.membership', m.id, m.version, 'changed', 'migration',
           json_build_object('id', m.id, 'version', m.version, 'actorId', m.actor_id, 'role', m.role,
                             'speaker', encode(sha256(convert_to(m.subject, 'UTF8')), 'hex'))
      FROM membership m
    RETURNING id, topic, aggregate_id)
INSERT INTO outbox (history_id, topic, aggregate_id) SELECT id, topic, aggregate_id FROM told ORDER BY id;
