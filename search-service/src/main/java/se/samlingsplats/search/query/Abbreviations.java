package se.samlingsplats.search.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** Short names that stand in no source: who types CSN means Centrala studiestödsnämnden. */
final class Abbreviations {

    private final Map<String, String> names;

    Abbreviations() {
        try {
            names = new ClassPathResource("index/abbreviations.txt")
                    .getContentAsString(UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", 2))
                    .collect(Collectors.toUnmodifiableMap(each -> lower(each[0]), each -> each[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The whole name when the text is nothing but its short one. */
    @Nullable
    String nameFor(String text) {
        return names.get(lower(text.strip()));
    }
}
