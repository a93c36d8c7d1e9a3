package se.samlingsplats.directory.imports.mapping;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table that doesn't mind case. */
final class Lookup {

    private final Map<String, String> table = new HashMap<>();

    Lookup(@Nullable Map<String, String> entries) {
        if (entries != null) {
            entries.forEach((from, to) -> table.put(folded(from), to));
        }
    }

    @Nullable
    String find(String text) {
        return table.get(folded(text));
    }

    private static String folded(String text) {
        return Texts.tidy(text).toLowerCase(Locale.ROOT);
    }
}
