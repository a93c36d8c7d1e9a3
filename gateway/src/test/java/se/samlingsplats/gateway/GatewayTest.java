package se.samlingsplats.gateway;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The real gateway over real HTTP, between hand-made services and a hand-made Keycloak. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "spring.cloud.gateway.server.webflux.httpclient.response-timeout=1s",
            "samlingsplats.gateway.max-upload=64MB"
        })
abstract class GatewayTest {

    static final Upstream service = new Upstream();
    static final FakeKeycloak keycloak = new FakeKeycloak();
    static final Breaking breaking = new Breaking();

    @LocalServerPort
    int port;

    final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("samlingsplats.gateway.issuer", keycloak::issuer);
        registry.add("samlingsplats.gateway.services.directory", service::url);
        registry.add("samlingsplats.gateway.services.search", service::url);
        registry.add("samlingsplats.gateway.services.dialogue", breaking::url);
        registry.add("samlingsplats.gateway.services.resource", () -> "http://localhost:" + unusedPort());
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    HttpRequest.Builder post(String path, String json) {
        return to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static int unusedPort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
