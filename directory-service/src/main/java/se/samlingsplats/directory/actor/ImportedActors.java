package se.samlingsplats.directory.actor;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Inserts many new actors with one statement: their public state is the row, but for what imports leave empty. */
@Component
class ImportedActors {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportedActors(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(List<ActorView> actors) {
        if (actors.isEmpty()) {
            return;
        }
        jdbc.sql("""
            INSERT INTO actor (id, version, slug, aliases, names, descriptions, sector, sector_assumed,
                   roles, level, legal_form, organisation_number, registry_ids, website, country,
                   municipality, locality, latitude, longitude, sdg_targets, status, published_at,
                   sources, created_at, updated_at)
            SELECT id, version, slug, aliases, names, descriptions, sector, "sectorAssumed",
                   roles, level, "legalForm", "organisationNumber", "registryIds", website, country,
                   municipality, locality, CAST(location ->> 'lat' AS double precision),
                   CAST(location ->> 'lon' AS double precision), "sdgTargets", status, "createdAt",
                   sources, "createdAt", "updatedAt"
              FROM json_to_recordset(CAST(? AS json)) AS actor (
                   id uuid, version bigint, slug text, aliases text[], names jsonb, descriptions jsonb,
                   sector text, "sectorAssumed" boolean, roles text[], level text, "legalForm" text,
                   "organisationNumber" text, "registryIds" jsonb, website text, country text,
                   municipality text, locality text, location jsonb, "sdgTargets" text[], status text,
                   sources jsonb, "createdAt" timestamptz, "updatedAt" timestamptz)
            """).param(json.writeValueAsString(actors)).update();
    }
}
