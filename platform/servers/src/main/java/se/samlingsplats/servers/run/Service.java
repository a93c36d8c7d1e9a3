package se.samlingsplats.servers.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One row of {@code run/services.json}: a service, where its jar is built, and what it waits for. */
record Service(
        String name,
        String jar,
        int portOffset,
        int healthOffset,
        @Nullable String database,
        List<String> needs,
        Map<String, String> environment) {

    static List<Service> built(Path home) {
        return all().stream()
                .filter(service -> Files.exists(home.resolve(service.jar)))
                .toList();
    }

    static List<Service> all() {
        try (var table = Objects.requireNonNull(Service.class.getResourceAsStream("/run/services.json"))) {
            return JsonMapper.shared().readValue(table, new TypeReference<List<Service>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
