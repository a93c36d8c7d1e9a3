package se.samlingsplats.search.projection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.search.index.SearchDocument.Suggestion;

/** What the projections do alike to names and codes. */
final class Texts {

    private static final List<String> OWN_ANALYSIS = List.of("sv", "en");

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N} ]");

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
        return SIGNS.matcher(name.toLowerCase(Locale.ROOT))
                .replaceAll("")
                .replace("å", "{a")
                .replace("ä", "{b")
                .replace("æ", "{b")
                .replace("ö", "{c")
                .replace("ø", "{c")
                .replace('é', 'e')
                .replace('è', 'e')
                .replace('ê', 'e')
                .replace('ü', 'u')
                .replace('ú', 'u')
                .strip();
    }

    /** How near something is to those who ask, other things equal. */
    enum Nearness {
        ENDED,
        ABROAD,
        HERE
    }

    /** Each name, and what is left of it from its second and third words on: people don't always start with the first. */
    static List<Suggestion> suggestions(Map<String, String> names, Nearness nearness) {
        var whole = new LinkedHashSet<String>();
        var rests = new LinkedHashSet<String>();
        for (var name : names.values()) {
            if (name == null || name.isBlank()) {
                continue;
            }
            var words = name.strip().split("\\s+");
            whole.add(typed(words, 0));
            for (var from = 1; from < Math.min(words.length, 3); from++) {
                rests.add(typed(words, from));
            }
        }
        rests.removeIf(each -> each.length() < 3 || whole.contains(each));
        var weight = 2 * nearness.ordinal();
        return Stream.of(new Suggestion(List.copyOf(whole), weight + 1), new Suggestion(List.copyOf(rests), weight))
                .filter(each -> !each.input().isEmpty())
                .toList();
    }

    private static String typed(String[] words, int from) {
        var text = String.join(" ", List.of(words).subList(from, words.length));
        return text.length() > 80 ? text.substring(0, 80) : text;
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
        values.filter(Objects::nonNull).forEach(value -> {
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
