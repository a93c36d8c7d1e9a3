package se.samlingsplats.directory.actor;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What imports do to many rows with one statement. */
@Component
class ImportedActors {

    private final JdbcClient jdbc;

    ImportedActors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param standing itself, or the one that it was merged into */
    record Gone(UUID id, UUID standing, boolean retired) {}

    /** Those of them that don't stand by themselves any more. */
    Map<UUID, Gone> gone(Collection<UUID> actors) {
        return actors.isEmpty()
                ? Map.of()
                : jdbc.sql("""
                            SELECT gone.id, standing.id AS standing, standing.status = 'RETIRED' AS retired
                              FROM actor AS gone
                              JOIN actor AS standing
                                ON standing.id = CASE WHEN gone.merged_into IS NULL THEN gone.id
                                                      ELSE actor_standing(gone.id) END
                             WHERE gone.id = ANY (?) AND gone.status = 'RETIRED'
                            """).param(actors.toArray(UUID[]::new)).query(Gone.class).list().stream()
                        .collect(Collectors.toMap(Gone::id, Function.identity()));
    }

    /** A new actor's public state, as JSON, is its row, but for what imports leave empty. */
    void insert(List<String> states) {
        if (states.isEmpty()) {
            return;
        }
        jdbc.sql("""
            INSERT INTO actor (id, version, slug, aliases, names, descriptions, sector, sector_assumed,
                   roles, level, legal_form, organisation_number, registry_ids, website, country,
                   municipality, locality, latitude, longitude, sdg_targets, challenges, status, published_at,
                   sources, created_at, updated_at)
            SELECT id, version, slug, aliases, names, descriptions, sector, "sectorAssumed",
                   roles, level, "legalForm", "organisationNumber", "registryIds", website, country,
                   municipality, locality, CAST(location ->> 'lat' AS double precision),
                   CAST(location ->> 'lon' AS double precision), "sdgTargets", challenges, status,
                   "createdAt",
                   sources, "createdAt", "updatedAt"
              FROM json_to_recordset(CAST(? AS json)) AS actor (
                   id uuid, version bigint, slug text, aliases text[], names jsonb, descriptions jsonb,
                   sector text, "sectorAssumed" boolean, roles text[], level text, "legalForm" text,
                   "organisationNumber" text, "registryIds" jsonb, website text, country text,
                   municipality text, locality text, location jsonb, "sdgTargets" text[], challenges text[],
                   status text,
                   sources jsonb, "createdAt" timestamptz, "updatedAt" timestamptz)
            """).param("[" + String.join(",", states) + "]").update();
    }
}
