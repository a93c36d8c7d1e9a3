package se.samlingsplats.search.projection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the projections do alike to names and codes. */
final class Texts {

    private static final List<String> OWN_ANALYSIS = List.of("sv", "en");

    private Texts() {}

    static <T> List<T> list(@Nullable List<T> values) {
        return values == null
                ? List.of()
                : values.stream().filter(Objects::nonNull).toList();
    }

    static List<String> present(List<@Nullable String> values) {
        var out = new ArrayList<String>();
        for (var value : values) {
            if (value != null && !value.isBlank()) {
                out.add(value);
            }
        }
        return out;
    }

    static Map<String, String> map(@Nullable Map<String, String> texts) {
        return texts == null ? Map.of() : texts;
    }

    /** Texts in languages that have no field of their own. */
    static List<String> others(Map<String, String> texts) {
        return texts.entrySet().stream()
                .filter(each -> !OWN_ANALYSIS.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .filter(Objects::nonNull)
                .toList();
    }

    /** A key that sorts as Swedish does: å, ä, ö last, accents and signs aside. */
    static String sortKey(Map<String, String> names) {
        var name = Stream.of(names.get("sv"), names.get("en"))
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> names.values().stream().filter(Objects::nonNull).findFirst())
                .orElse("");
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} ]", "")
                .replace("å", "{a")
                .replaceAll("[äæ]", "{b")
                .replaceAll("[öø]", "{c")
                .replaceAll("[éèê]", "e")
                .replaceAll("[üú]", "u")
                .strip();
    }

    /** Each name, and what is left of it from its second and third words on: people don't always start with the first. */
    static List<String> suggestions(Map<String, String> names) {
        var inputs = new LinkedHashSet<String>();
        for (var name : names.values()) {
            if (name == null || name.isBlank()) {
                continue;
            }
            var words = name.strip().split("\\s+");
            for (var from = 0; from < Math.min(words.length, 3); from++) {
                var rest = String.join(" ", List.of(words).subList(from, words.length));
                if (rest.length() > 2) {
                    inputs.add(rest.length() > 80 ? rest.substring(0, 80) : rest);
                }
            }
        }
        return List.copyOf(inputs);
    }

    /** Targets as they are, each followed by its goal: {@code 3.4} is also found by {@code 3}. */
    static List<String> goalsAndTargets(@Nullable List<String> targets) {
        var codes = new LinkedHashSet<String>();
        for (var target : list(targets)) {
            var code = target.substring(target.lastIndexOf('/') + 1);
            codes.add(code);
            codes.add(code.contains(".") ? code.substring(0, code.indexOf('.')) : code);
        }
        return List.copyOf(codes);
    }

    /** As written and without spaces and dashes. */
    static List<String> identifiers(Stream<String> values) {
        var out = new LinkedHashSet<String>();
        values.forEach(value -> {
            out.add(value.toLowerCase(Locale.ROOT));
            out.add(value.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", ""));
        });
        out.remove("");
        return List.copyOf(out);
    }

    @SafeVarargs
    static List<String> in(String language, @Nullable Map<String, String>... texts) {
        var out = new ArrayList<String>();
        for (var text : texts) {
            if (text != null && text.get(language) != null) {
                out.add(text.get(language));
            }
        }
        return out;
    }
}
