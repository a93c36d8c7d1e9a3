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
    private static final Set<String> PLACES = Set.of("locality", "location", "sdgTargets", "challenges");
    private static final String LOCALISED = "(names|descriptions)\\.[a-z]{2,3}|registryIds\\.[A-Za-z-]{1,40}";

    private final List<FieldError> errors = new ArrayList<>();

    private ProfileCheck() {}

    public static List<FieldError> errorsOf(ImportProfile profile) {
        var check = new ProfileCheck();
        check.check(profile);
        return check.errors;
    }

    public static boolean isName(String name) {
        return name.matches("[a-z][a-z0-9-]{0,49}");
    }

    private void check(ImportProfile profile) {
        require(isName(profile.name()), "/name", "Small letters, digits and hyphens only");
        require(isText(profile.source().name(), 200), "/source/name", "Name the source, on one line");
        require(isText(profile.source().licence(), 100), "/source/licence", "Name the licence, on one line");
        require(!profile.identity().isEmpty(), "/identity", "Say where the source's own id stands");
        require(
                profile.separator() == null || profile.separator().matches("[^\"\\r\\n]"),
                "/separator",
                "One character, and not a quote");
        pointers("/identity", profile.identity());
        require(
                profile.fields().keySet().stream().anyMatch(f -> f.startsWith("names.")),
                "/fields",
                "Say where a name stands");
        profile.fields().forEach((field, rule) -> check(profile, field, rule));
        if (profile.dissolvedWhen() != null) {
            var enough = profile.dissolvedWhen().enough();
            pointers("/dissolvedWhen/everyDatePast", profile.dissolvedWhen().everyDatePast());
            require(
                    profile.dissolvedWhen().everyDatePast().stream()
                            .allMatch(place -> place != null && !place.steps().isEmpty()),
                    "/dissolvedWhen/everyDatePast",
                    "A JSON pointer to a date");
            require(enough == null || enough > 0, "/dissolvedWhen/enough", "A number above 0");
        }
    }

    private void check(ImportProfile profile, String field, @Nullable FieldRule rule) {
        var at = "/fields/" + field.replace("~", "~0").replace("/", "~1");
        require(
                FIELDS.contains(field) || PLACES.contains(field) || field.matches(LOCALISED),
                at,
                "There is no such field");
        if (rule == null) {
            require(false, at, "Give either from or constant");
            return;
        }
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
            var pointer = pointers.get(i);
            require(
                    pointer != null && pointer.isWellFormed(),
                    at + "/" + i,
                    "A JSON pointer such as /properties/name, or #key");
        }
    }

    private static boolean isText(@Nullable String text, int longest) {
        return text != null && !text.isBlank() && text.length() <= longest && text.equals(Texts.tidy(text));
    }

    private void require(boolean holds, String pointer, String detail) {
        if (!holds) {
            errors.add(new FieldError(pointer, "bad-profile", detail));
        }
    }
}
