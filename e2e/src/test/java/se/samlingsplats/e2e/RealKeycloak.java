package se.samlingsplats.e2e;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import se.samlingsplats.servers.Keycloak;
import se.samlingsplats.servers.TestServers;
import tools.jackson.databind.json.JsonMapper;

/** Keycloak itself with our realm: what it has forgotten it must really have forgotten. */
final class RealKeycloak implements AutoCloseable {

    private static final Pattern SECRET = Pattern.compile("\\$\\{[A-Z_]+}");
    private static final List<String> FLAGS = List.of("-XX:TieredStopAtLevel=1");

    final String database = TestServers.postgres("keycloak");
    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = freePort();
    private final Process process;

    RealKeycloak() throws IOException, InterruptedException {
        var home = Keycloak.home(Path.of("target", "keycloak-build.log"));
        var command = new ArrayList<>(Keycloak.command(home, port, 0));
        command.replaceAll(each -> each.startsWith("--db-url=") ? "--db-url=" + database : each);
        command.add("--http-management-port=" + freePort());
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "keycloak.log").toFile());
        builder.environment().putAll(new HashMap<>(Keycloak.environment(FLAGS)));
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", House.ANY_SECRET);
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        Awaitility.await("Keycloak answers, see e2e/target/keycloak.log")
                .atMost(Duration.ofMinutes(6))
                .ignoreExceptions()
                .failFast("Keycloak has ended", () -> !process.isAlive())
                .until(() -> send(HttpRequest.newBuilder(URI.create(address() + "/realms/master")))
                                .statusCode()
                        == 200);
        var made = administer("/admin/realms", "POST", realmFile());
        if (made.statusCode() != 201) {
            throw new IOException("The realm was refused: " + made.body());
        }
    }

    String realm() {
        return address() + "/realms/samlingsplats";
    }

    /** Returns the id, which is the subject of the person's tokens. */
    String person(String name, String email) throws IOException, InterruptedException {
        var made = administer("/admin/realms/samlingsplats/users", "POST", """
                {"username": "%s", "email": "%s", "emailVerified": true, "firstName": "%s", "enabled": true}""".formatted(email, email, name));
        var location = made.headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    boolean has(String id) throws IOException, InterruptedException {
        return administer("/admin/realms/samlingsplats/users/" + id, "GET", "").statusCode() == 200;
    }

    private HttpResponse<String> administer(String path, String method, String body)
            throws IOException, InterruptedException {
        var token = send(HttpRequest.newBuilder(URI.create(address() + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=password&client_id=admin-cli&username=admin&password="
                        + java.net.URLEncoder.encode(House.ANY_SECRET, StandardCharsets.UTF_8))));
        return send(HttpRequest.newBuilder(URI.create(address() + path))
                .header(
                        "Authorization",
                        "Bearer "
                                + JsonMapper.shared()
                                        .readTree(token.body())
                                        .path("access_token")
                                        .asString())
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private String address() {
        return "http://localhost:" + port;
    }

    private static String realmFile() throws IOException {
        try (var file =
                Objects.requireNonNull(RealKeycloak.class.getResourceAsStream("/keycloak/samlingsplats-realm.json"))) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${GATEWAY_URL:http://localhost:8080}", "http://localhost:8080");
            return SECRET.matcher(text).replaceAll(House.ANY_SECRET);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
