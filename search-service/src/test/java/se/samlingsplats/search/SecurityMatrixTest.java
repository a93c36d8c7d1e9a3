package se.samlingsplats.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.samlingsplats.servers.TestServers;
import se.samlingsplats.web.SecurityMatrix;
import se.samlingsplats.web.TestTokens;

/** With topics and indices of its own: the operator among the callers rebuilds the index. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestTokens.Configuration.class)
@DirtiesContext
class SecurityMatrixTest {

    private static final String NAMESPACE = "m" + UUID.randomUUID().toString().substring(0, 8) + "-";
    private static final Events EVENTS = new Events(TestServers.kafka(), NAMESPACE);
    private static final String DATABASE = TestServers.postgres("search");

    private static final String TABLE = """
            GET    /api/me/search | 401 200 200 200
            GET    /api/operations/search/erasure-ledger | 401 403 403 200
            POST   /api/operations/search/erasure-ledger/replay | 401 403 403 200
            GET    /api/search                                                | 200 200 200 200
            GET    /api/search/suggest                                        | 200 200 200 200
            POST   /api/search/support                                        | 200 200 200 200 | {"county": "23"}
            GET    /api/search/support/{id}.ics id=none                       | 404 404 404 404
            GET    /api/threads                                               | 400 400 400 400
            GET    /api/threads/{recommendationId} recommendationId=none      | 404 404 404 404
            GET    /api/operations/search/status                              | 401 403 403 200
            GET    /api/operations/search/generations                         | 401 403 403 200
            GET    /api/operations/search/generations/events                  | 401 403 403 200
            POST   /api/operations/search/generations/{number}/activate number=999 | 401 403 403 404
            DELETE /api/operations/search/generations/{number} number=999     | 401 403 403 404
            GET    /api/operations/search/dead-letters                        | 401 403 403 200
            POST   /api/operations/search/dead-letters/{id}/retry id=none     | 401 403 403 404
            DELETE /api/operations/search/dead-letters/{id} id=none           | 401 403 403 404
            POST   /api/operations/search/rebuild                             | 401 403 403 202
            """;

    @Autowired
    private MockMvcTester http;

    @Value("${local.server.port}")
    private int port;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        SearchServiceTest.register(registry, DATABASE, TestServers.elasticsearch(), NAMESPACE, NAMESPACE);
    }

    @AfterAll
    static void noMoreEvents() {
        EVENTS.close();
    }

    @Test
    void everyOperationAnswersEachCallerAsTheTableSays() throws IOException {
        new SearchClient(port).awaitTotal("", 0);

        SecurityMatrix.holds(
                http,
                Path.of("..", "contracts", "openapi", "search.yaml"),
                Map.of("none", UUID.randomUUID().toString()),
                TABLE);
    }
}
