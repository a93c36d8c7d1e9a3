package se.samlingsplats.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samlingsplats.web.TestTokens;
import tools.jackson.databind.JsonNode;

/** Published actors, and people who speak for them. */
public final class Organisations {

    private final DirectoryServer server;
    private final JdbcClient jdbc;

    public Organisations(DirectoryServer server, JdbcClient jdbc) {
        this.server = server;
        this.jdbc = jdbc;
    }

    /** There for a year. */
    public JsonNode published(String name, String website) {
        var body = """
                {"names": {"sv": "%s"}, "sector": "CIVIL_SOCIETY", "country": "SE", "website": %s}
                """.formatted(name, website == null ? "null" : "\"" + website + "\"");
        var answer = server.post("/api/actors", DirectoryServer.CURATOR, body);
        assertThat(answer).hasStatus(HttpStatus.CREATED);
        var published = DirectoryServer.json(answer);
        jdbc.sql("UPDATE history SET recorded_at = now() - interval '1 year' WHERE aggregate_id = ?::uuid")
                .param(DirectoryServer.text(published, "id"))
                .update();
        return published;
    }

    /** Somebody with the role member who has just logged in. */
    public static String login(String name) {
        return TestTokens.login(name, "Förnamn " + name, name + "@privat.example.net", Instant.now(), "member");
    }

    public void speaks(String subject, String role, JsonNode actor) {
        jdbc.sql("""
                        INSERT INTO membership (id, version, actor_id, subject, role, mandate, since)
                        VALUES (?, 1, ?::uuid, ?, ?, 'Stämma 2026', now())
                        """)
                .params(UUID.randomUUID(), DirectoryServer.text(actor, "id"), subject, role)
                .update();
    }
}
