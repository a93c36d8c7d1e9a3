package se.samlingsplats.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract files as they lie in the repository; tests run in the folder of the module. */
record Catalogue(Path root) {
    private static final JsonMapper JSON = new JsonMapper();

    static Catalogue current() {
        return new Catalogue(Path.of("").toAbsolutePath());
    }

    Catalogue released() {
        return new Catalogue(root.resolve("released"));
    }

    List<Path> schemas() {
        return filesEndingWith(".schema.json");
    }

    List<Path> examples() {
        return filesEndingWith(".example.json");
    }

    JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(root.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(Path file) {
        return Files.exists(root.resolve(file));
    }

    private List<Path> filesEndingWith(String ending) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var files = Files.walk(root)) {
            return files.map(root::relativize)
                    .filter(file -> isOurs(file, ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurs(Path file, String ending) {
        return file.toString().endsWith(ending)
                && !file.startsWith("released")
                && !file.startsWith("target")
                && !file.startsWith("src");
    }
}
