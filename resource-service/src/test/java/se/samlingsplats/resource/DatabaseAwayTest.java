package se.samlingsplats.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samlingsplats.servers.TestServers;
import se.samlingsplats.web.TestTokens;

/** A context of its own, with a cable to PostgreSQL that is cut. */
@SpringBootTest(properties = "spring.datasource.hikari.connection-timeout=1000")
@AutoConfigureMockMvc
@Import(TestTokens.Configuration.class)
class DatabaseAwayTest {

    private static final String DRAFT = """
            {"titles": {"sv": "Skriven när kabeln var av"}, "type": "REPORT", "licence": "CC-BY-4.0"}
            """;
    private static final String DATABASE = TestServers.postgres("resource");
    private static final Pattern PORT = Pattern.compile("localhost:(\\d+)");
    private static final Cable cable = new Cable(port());

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> PORT.matcher(DATABASE).replaceFirst("localhost:" + cable.port()));
        registry.add("spring.kafka.bootstrap-servers", TestServers::kafka);
        registry.add("samlingsplats.events.topic-prefix", () -> "t-" + UUID.randomUUID() + "-");
    }

    @Test
    void aDatabaseThatGoesAwayIsSaidAndComesBackWithoutARestart() {
        assertThat(read()).hasStatusOk();
        var before = resources();

        cable.cut();
        isSaid(read());
        isSaid(write());
        isSaid(read());

        cable.mend();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(read()).hasStatusOk());
        assertThat(resources()).isEqualTo(before);
        assertThat(write()).hasStatus(201);
    }

    @Test
    void aDatabaseThatGoesAwayInTheMiddleOfAWriteIsSaidToo() {
        // The pool lends the same connection again, and unasked while it was used within the last half second.
        assertThat(write()).hasStatus(201);
        cable.cut();

        try {
            isSaid(write());
        } finally {
            cable.mend();
        }
    }

    private static void isSaid(MvcTestResult answer) {
        assertThat(answer).hasStatus(503).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).headers().containsHeader("Retry-After");
        assertThat(answer)
                .bodyText()
                .contains("\"code\":\"database-unavailable\"")
                .doesNotContain("localhost", "Exception", "SQL");
    }

    private int resources() {
        return jdbc.sql("SELECT count(*) FROM resource").query(Integer.class).single();
    }

    private MvcTestResult read() {
        return http.get().uri("/api/resources").exchange();
    }

    private MvcTestResult write() {
        return http.post()
                .uri("/api/resources")
                .header("Authorization", TestTokens.bearer("anna", "curator"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(DRAFT)
                .exchange();
    }

    private static int port() {
        var found = PORT.matcher(DATABASE);
        if (!found.find()) {
            throw new IllegalStateException("No port in the address of the test database");
        }
        return Integer.parseInt(found.group(1));
    }
}
