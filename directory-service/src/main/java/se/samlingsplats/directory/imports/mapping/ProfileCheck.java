package se.samlingsplats.directory.imports.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.imports.mapping.ImportProfile.FieldRule;
import se.samlingsplats.web.FieldError;

/** Finds what is wrong with a profile before a file is read by it. */
public final class ProfileCheck {

    private static final Set<String> FIELDS = Set.of(
            "sector sectorAssumed roles level legalForm organisationNumber website country municipality".split(" "));
    private static final Set<String> PLACES = Set.of("locality", "location", "sdgTargets");
    private static final String LOCALISED = "(names|descriptions)\\.[a-z]{2,3}|registryIds\\.[A-Za-z-]{1,40}";

    private final List<FieldError> errors = new ArrayList<>();

    private ProfileCheck() {}

    public static List<FieldError> errorsOf(ImportProfile profile) {
        var check = new ProfileCheck();
        check.check(profile);
        return check.errors;
    }

    private void check(ImportProfile profile) {
        require(profile.name().matches("[a-z][a-z0-9-]{0,49}"), "/name", "Small letters, digits and hyphens only");
        require(isText(profile.source().name(), 200), "/source/name", "Name the source");
        require(isText(profile.source().licence(), 100), "/source/licence", "Name the licence");
        require(!profile.identity().isEmpty(), "/identity", "Say where the source's own id stands");
        require(profile.separator() == null || profile.separator().length() == 1, "/separator", "One character");
        pointers("/identity", profile.identity());
        require(
                profile.fields().keySet().stream().anyMatch(f -> f.startsWith("names.")),
                "/fields",
                "Say where a name stands");
        profile.fields().forEach((field, rule) -> check(profile, field, rule));
        if (profile.dissolvedWhen() != null) {
            pointers("/dissolvedWhen/everyDatePast", profile.dissolvedWhen().everyDatePast());
        }
    }

    private void check(ImportProfile profile, String field, FieldRule rule) {
        var at = "/fields/" + field.replace("~", "~0").replace("/", "~1");
        require(
                FIELDS.contains(field) || PLACES.contains(field) || field.matches(LOCALISED),
                at,
                "There is no such field");
        var from = Objects.requireNonNullElse(rule.from(), List.<SourcePointer>of());
        require(from.isEmpty() != (rule.constant() == null), at, "Give either from or constant");
        pointers(at + "/from", from);
        require(
                rule.lookup() == null || profile.table(rule.lookup()) != null,
                at + "/lookup",
                "There is no such table under lookups, and no such code list");
        require(rule.split() == null || rule.split().length() == 1, at + "/split", "One character");
    }

    private void pointers(String at, List<SourcePointer> pointers) {
        for (var i = 0; i < pointers.size(); i++) {
            require(pointers.get(i).isWellFormed(), at + "/" + i, "A JSON pointer such as /properties/name, or #key");
        }
    }

    private static boolean isText(@Nullable String text, int longest) {
        return text != null && !text.isBlank() && text.length() <= longest;
    }

    private void require(boolean holds, String pointer, String detail) {
        if (!holds) {
            errors.add(new FieldError(pointer, "bad-profile", detail));
        }
    }
}
