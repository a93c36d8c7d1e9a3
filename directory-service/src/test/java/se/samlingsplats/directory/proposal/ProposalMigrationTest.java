package se.samlingsplats.directory.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.samlingsplats.directory.actor.ActorProfile;
import se.samlingsplats.servers.TestServers;
import tools.jackson.databind.json.JsonMapper;

/** A house in which members had proposed actors gets proposals, and loses none. */
class ProposalMigrationTest {

    private final DriverManagerDataSource database =
            new DriverManagerDataSource(TestServers.postgres("migration"), "postgres", "");
    private final JdbcClient jdbc = JdbcClient.create(database);

    @Test
    void proposedActorsBecomeProposalsAndPublishedOnesStayWhatTheyAre() {
        to("5");
        var waiting = actor("PROPOSED", null, "Väntande föreningen");
        var declined = actor("RETIRED", "DUPLICATE", "Avslagna föreningen");
        var published = actor("PUBLISHED", null, "Publicerade föreningen");

        to("6.0");

        assertThat(jdbc.sql("SELECT id FROM actor").query(UUID.class).list()).containsExactly(published);
        assertThat(column("state || ' ' || title || ' ' || proposer", waiting))
                .isEqualTo("RECEIVED Väntande föreningen mattias");
        assertThat(column("state || ' ' || (steps -> 0 ->> 'reason')", declined))
                .isEqualTo("DECLINED DUPLICATE");
        assertThat(column("counties::text", waiting)).isEqualTo("{23}");
        assertThat(jdbc.sql("SELECT DISTINCT aggregate_id FROM history")
                        .query(UUID.class)
                        .list())
                .containsExactly(published);
    }

    @Test
    void theirPayloadIsReadByTheRulesOfToday() {
        to("5");
        var waiting = actor("PROPOSED", null, "Läsbara föreningen");
        to("6.0");

        var profile = JsonMapper.shared().readValue(column("payload::text", waiting), ActorProfile.class);

        assertThat(profile.names().main()).isEqualTo("Läsbara föreningen");
        assertThat(String.valueOf(profile.organisationNumber())).isEqualTo("8020010008");
        assertThat(profile.location()).isNotNull();
        assertThat(profile.roles()).containsExactly("NETWORK");
        assertThat(JsonMapper.shared()
                        .readValue(column("steps::text", waiting), Steps.class)
                        .items())
                .isEmpty();
    }

    private void to(String version) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/platform", "classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private String column(String expression, UUID id) {
        return jdbc.sql("SELECT " + expression + " FROM proposal WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private UUID actor(String status, String reason, String name) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO actor (id, version, slug, names, sector, roles, organisation_number, country,
                                           municipality, latitude, longitude, status, retired_because, published_at,
                                           proposer, created_at, updated_at)
                        VALUES (:id, 2, 'a-' || left(:id::text, 8), jsonb_build_object('sv', :name), 'CIVIL_SOCIETY',
                                '{NETWORK}', '8020010008', 'SE', '2380', 63.2, 14.6, :status, :reason,
                                CASE :status WHEN 'PUBLISHED' THEN now() END, 'mattias', now(), now())
                        """)
                .param("id", id)
                .param("name", name)
                .param("status", status)
                .param("reason", reason)
                .update();
        jdbc.sql("""
                        INSERT INTO history (event_id, topic, aggregate_id, version, fact, by_role, leaves, state)
                        VALUES (gen_random_uuid(), 'directory.actor', ?, 1, 'proposed', 'member', false, '{}')
                        """).param(id).update();
        return id;
    }
}
