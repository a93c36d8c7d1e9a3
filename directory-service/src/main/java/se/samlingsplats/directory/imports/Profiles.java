package se.samlingsplats.directory.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.directory.imports.mapping.ImportProfile;
import se.samlingsplats.directory.imports.mapping.ProfileCheck;
import se.samlingsplats.web.FieldError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The profiles: those that come with the service, and the versions that operators put in over them. */
@Service
class Profiles {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final JdbcClient jdbc;
    private final TreeMap<String, ProfileVersion> shipped = new TreeMap<>();

    Profiles(JdbcClient jdbc) throws IOException {
        this.jdbc = jdbc;
        var files = new PathMatchingResourcePatternResolver().getResources("classpath:import-profiles/*.json");
        for (var file : files) {
            var body = file.getContentAsString(UTF_8);
            var profile = parse(STRICT.readTree(body));
            shipped.put(profile.name(), new ProfileVersion(profile.name(), 0, body));
        }
    }

    static ImportProfile parse(ProfileVersion version) {
        return STRICT.readValue(version.body(), ImportProfile.class);
    }

    static ImportProfile parse(JsonNode body) {
        if (!body.isObject()) {
            throw new ImportProblem.BadProfile(List.of(new FieldError("", "bad-profile", "A profile is an object")));
        }
        try {
            var profile = STRICT.treeToValue(body, ImportProfile.class);
            var errors = ProfileCheck.errorsOf(profile);
            if (!errors.isEmpty()) {
                throw new ImportProblem.BadProfile(errors);
            }
            return profile;
        } catch (JacksonException e) {
            throw new ImportProblem.BadProfile(List.of(new FieldError(
                    pointer(e), "bad-profile", "There is no such member, or its value is of another kind")));
        }
    }

    private static String pointer(JacksonException e) {
        var pointer = new StringBuilder();
        for (var step : e.getPath()) {
            pointer.append('/').append(step.getPropertyName() == null ? step.getIndex() : step.getPropertyName());
        }
        return pointer.toString();
    }

    Optional<ProfileVersion> latest(String name) {
        if (!ProfileCheck.isName(name)) {
            return Optional.empty();
        }
        var stored = jdbc.sql("SELECT * FROM import_profile WHERE name = ? ORDER BY version DESC LIMIT 1")
                .param(name)
                .query(ProfileVersion.class)
                .optional();
        return stored.or(() -> Optional.ofNullable(shipped.get(name)));
    }

    List<ProfileVersion> all() {
        var names = jdbc.sql("SELECT DISTINCT name FROM import_profile")
                .query(String.class)
                .list();
        return Stream.concat(shipped.keySet().stream(), names.stream())
                .distinct()
                .sorted()
                .flatMap(name -> latest(name).stream())
                .toList();
    }

    /** The same body again makes no new version. */
    @Transactional
    public ProfileVersion put(String name, JsonNode body) {
        var profile = parse(body);
        if (!profile.name().equals(name)) {
            throw new ImportProblem.BadProfile(
                    List.of(new FieldError("/name", "bad-profile", "The name must be the one in the address")));
        }
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('import_profile'))")
                .query((row, number) -> true)
                .list();
        var before = latest(name);
        if (before.isPresent() && STRICT.readTree(before.get().body()).equals(body)) {
            return before.get();
        }
        var next = new ProfileVersion(name, before.map(ProfileVersion::version).orElse(0) + 1, body.toString());
        jdbc.sql("INSERT INTO import_profile (name, version, body) VALUES (?, ?, CAST(? AS json))")
                .params(next.name(), next.version(), next.body())
                .update();
        return next;
    }
}
