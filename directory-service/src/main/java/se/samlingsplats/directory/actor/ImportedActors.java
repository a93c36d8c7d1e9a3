package se.samlingsplats.directory.actor;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What imports do to many rows with one statement. */
@Component
class ImportedActors {

    private final JdbcClient jdbc;

    ImportedActors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<UUID> retired(Collection<UUID> actors) {
        return actors.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql("SELECT id FROM actor WHERE id = ANY (?) AND status = 'RETIRED'")
                        .param(actors.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }

    /** A new actor's public state, as JSON, is its row, but for what imports leave empty. */
    void insert(List<String> states) {
        if (states.isEmpty()) {
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
            """).param("[" + String.join(",", states) + "]").update();
    }
}
