package se.samlingsplats.servers.run;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The realm file with this data folder's secrets and demo accounts, given to Keycloak where it has no such realm yet. */
final class Realm {
    private final Ports ports;
    private final Accounts accounts;

    Realm(Ports ports, Accounts accounts) {
        this.ports = ports;
        this.accounts = accounts;
    }

    void ensure() throws IOException, InterruptedException {
        if (Web.ok(ports.issuer() + "/.well-known/openid-configuration")) {
            follow();
            return;
        }
        var answer = Web.send(administer("/admin/realms").POST(BodyPublishers.ofString(filled())));
        require(answer, 201);
    }

    /** A kept realm may come from a start on another port: logins must come back to this one. */
    private void follow() throws IOException, InterruptedException {
        String clients = "/admin/realms/samlingsplats/clients";
        var kept = (ObjectNode)
                Web.json(Web.send(administer(clients + "?clientId=web").GET()).body())
                        .path(0);
        for (JsonNode client : Web.json(filled()).path("clients")) {
            if (client.path("clientId").equals(kept.path("clientId"))
                    && !client.path("redirectUris").equals(kept.path("redirectUris"))) {
                for (String where : new String[] {"rootUrl", "redirectUris", "attributes"}) {
                    kept.set(where, client.path(where));
                }
                var answer = Web.send(administer(clients + "/" + kept.path("id").asString())
                        .PUT(BodyPublishers.ofString(kept.toString())));
                require(answer, 204);
            }
        }
    }

    private HttpRequest.Builder administer(String path) throws IOException, InterruptedException {
        String server = "http://localhost:" + ports.of("keycloak");
        String token = Web.token(
                server + "/realms/master",
                Map.of(
                        "grant_type", "password",
                        "client_id", "admin-cli",
                        "username", "admin",
                        "password", accounts.of("keycloak-admin")));
        return Web.to(server + path, token).header("Content-Type", "application/json");
    }

    private static void require(HttpResponse<String> answer, int status) throws IOException {
        if (answer.statusCode() != status) {
            throw new IOException("Keycloak refused the realm: " + answer.statusCode() + " " + answer.body());
        }
    }

    String filled() throws IOException {
        String text;
        try (var file = Objects.requireNonNull(Realm.class.getResourceAsStream("/keycloak/samlingsplats-realm.json"))) {
            text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        text = text.replace("${GATEWAY_URL:http://localhost:8080}", ports.gatewayUrl());
        for (String client : new String[] {"web", "importer", "operator", "user-admin"}) {
            String placeholder = client.toUpperCase(java.util.Locale.ROOT).replace('-', '_') + "_CLIENT_SECRET";
            text = text.replace("${" + placeholder + "}", accounts.of(client));
        }
        var realm = (ObjectNode) Web.json(text);
        var users = (ArrayNode) realm.withArray("users");
        Accounts.PEOPLE.forEach((name, role) -> users.add(JsonMapper.shared().valueToTree(person(name, role))));
        return realm.toString();
    }

    private Map<String, Object> person(String name, String role) {
        return Map.of(
                "username",
                name,
                "enabled",
                true,
                "firstName",
                name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1),
                "lastName",
                "Demo",
                "email",
                name + "@example.test",
                "emailVerified",
                true,
                "realmRoles",
                java.util.List.of(role),
                "credentials",
                java.util.List.of(
                        Map.of("type", "password", "value", accounts.of("user:" + name), "temporary", false)));
    }
}
