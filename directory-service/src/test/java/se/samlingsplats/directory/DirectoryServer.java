package se.samlingsplats.directory;

import java.net.URI;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samlingsplats.servers.TestServers;
import se.samlingsplats.web.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on a real PostgreSQL and a real Kafka, started once for all tests that extend this. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=${own.database:${shared.database}}")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestTokens.Configuration.class)
public abstract class DirectoryServer {

    public static final String CURATOR = TestTokens.bearer("cecilia", "curator");
    protected static final String MEMBER = TestTokens.bearer("mattias", "member");
    protected static final String OTHER_MEMBER = TestTokens.bearer("olga", "member");
    protected static final String NOBODY = "";

    private static final String DATABASE = TestServers.postgres("directory");
    protected static final String TOPIC_PREFIX = "test-" + UUID.randomUUID() + ".";

    protected static final FakeKeycloak KEYCLOAK = new FakeKeycloak();

    @Autowired
    protected MockMvcTester http;

    @LocalServerPort
    protected int port;

    @Autowired
    protected JdbcClient jdbc;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        // A test that counts what there is has a database of its own, as own.database.
        registry.add("shared.database", () -> DATABASE);
        registry.add("spring.datasource.username", () -> "postgres");
        registry.add("spring.datasource.password", () -> "");
        registry.add("spring.kafka.bootstrap-servers", TestServers::kafka);
        registry.add("samlingsplats.events.topic-prefix", () -> TOPIC_PREFIX);
        registry.add("samlingsplats.keycloak.realm", KEYCLOAK::realm);
        registry.add("samlingsplats.keycloak.client-secret", () -> FakeKeycloak.SECRET);
        // Tests that are about it move the clock themselves.
        registry.add("samlingsplats.offers.crossing-interval", () -> "1d");
        registry.add("samlingsplats.mail.send-interval", () -> "1d");
        registry.add("samlingsplats.duplicates.every", () -> "0s");
    }

    public static JsonNode json(MvcTestResult result) {
        return JsonMapper.shared().readTree(result.getResponse().getContentAsByteArray());
    }

    public static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    protected MvcTestResult get(String uri, String bearer) {
        return request(HttpMethod.GET, uri, bearer).exchange();
    }

    public MvcTestResult post(String uri, String bearer, String body) {
        return request(HttpMethod.POST, uri, bearer)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    protected MvcTestResult delete(String uri, String bearer) {
        return request(HttpMethod.DELETE, uri, bearer).exchange();
    }

    protected MvcTestResult put(String uri, String bearer, long version, String body) {
        return versioned(request(HttpMethod.PUT, uri, bearer), version)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    /** A step in an aggregate's life, without a body where none is given. */
    public MvcTestResult step(String uri, String bearer, long version, String body) {
        var request = versioned(request(HttpMethod.POST, uri, bearer), version);
        return body.isEmpty()
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    protected MockMvcTester.MockMvcRequestBuilder request(HttpMethod method, String uri, String bearer) {
        var request = http.method(method).uri(URI.create(uri));
        return bearer.isEmpty() ? request : request.header(HttpHeaders.AUTHORIZATION, bearer);
    }

    private static MockMvcTester.MockMvcRequestBuilder versioned(
            MockMvcTester.MockMvcRequestBuilder request, long version) {
        return request.header(HttpHeaders.IF_MATCH, "\"" + version + "\"");
    }
}
