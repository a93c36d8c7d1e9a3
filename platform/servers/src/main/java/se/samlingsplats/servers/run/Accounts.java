package se.samlingsplats.servers.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Secrets of this one data folder, made at the first run and kept; demo accounts exist nowhere else. */
record Accounts(Map<String, String> secrets) {
    static final Map<String, String> PEOPLE = new LinkedHashMap<>();

    static {
        PEOPLE.put("anna", "curator");
        PEOPLE.put("olle", "operator");
        PEOPLE.put("mira", "member");
    }

    private static final List<String> CLIENTS = List.of("web", "importer", "operator", "user-admin");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static Accounts keptIn(Path data) throws IOException {
        Path file = data.resolve("secrets.json");
        var secrets = new LinkedHashMap<String, String>();
        if (Files.exists(file)) {
            secrets.putAll(JSON.readValue(Files.readString(file), new TypeReference<Map<String, String>>() {}));
        }
        CLIENTS.forEach(client -> secrets.computeIfAbsent(client, _ -> random(24)));
        PEOPLE.keySet().forEach(person -> secrets.computeIfAbsent("user:" + person, _ -> random(9)));
        secrets.computeIfAbsent("keycloak-admin", _ -> random(24));
        secrets.computeIfAbsent("voter-key", _ -> Base64.getEncoder().encodeToString(noise(32)));
        secrets.computeIfAbsent("link-key", _ -> Base64.getEncoder().encodeToString(noise(32)));
        write(file, secrets);
        return new Accounts(secrets);
    }

    String of(String name) {
        return java.util.Objects.requireNonNull(secrets.get(name));
    }

    /** The file that scripts and people read. */
    void publish(Path data, String gateway, String issuer) throws IOException {
        var all = new LinkedHashMap<String, Object>();
        all.put("gateway", gateway);
        all.put("issuer", issuer);
        all.put("tokenEndpoint", issuer + "/protocol/openid-connect/token");
        all.put("clients", Map.of("importer", client("importer"), "operator", client("operator")));
        all.put(
                "users",
                PEOPLE.entrySet().stream()
                        .map(person -> Map.of(
                                "name", person.getKey(),
                                "password", of("user:" + person.getKey()),
                                "roles", List.of(person.getValue())))
                        .toList());
        write(data.resolve("local-accounts.json"), all);
    }

    private Map<String, String> client(String id) {
        return Map.of("id", id, "secret", of(id));
    }

    static void write(Path file, Object content) throws IOException {
        Files.createDirectories(file.getParent());
        Path half = file.resolveSibling(file.getFileName() + ".half");
        Files.deleteIfExists(half);
        Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(half, JSON.writeValueAsString(content) + "\n");
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String random(int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(noise(bytes));
    }

    private static byte[] noise(int bytes) {
        var noise = new byte[bytes];
        new SecureRandom().nextBytes(noise);
        return noise;
    }
}
