package se.samlingsplats.directory.imports.mapping;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.imports.mapping.ImportProfile.Casing;

/** Calms text that is written in capitals only. */
final class Casings {

    private static final Locale SWEDISH = Locale.of("sv");
    private static final Pattern WORD_START = Pattern.compile("(?<![\\p{L}'’])\\p{L}");

    private Casings() {}

    static String calm(String text, @Nullable Casing casing, @Nullable List<String> properNouns) {
        if (casing == null || !isShouted(text)) {
            return text;
        }
        var low = text.toLowerCase(SWEDISH);
        if (casing == Casing.TITLE) {
            return WORD_START.matcher(low).replaceAll(m -> m.group().toUpperCase(SWEDISH));
        }
        var nouns = properNouns == null ? List.<String>of() : properNouns;
        var sentence = Pattern.compile("(?<=[ -])|(?=[ -])")
                .splitAsStream(low)
                .map(word -> nouns.stream()
                        .filter(noun -> noun.equalsIgnoreCase(word))
                        .findFirst()
                        .orElse(word))
                .collect(joining());
        return sentence.substring(0, 1).toUpperCase(SWEDISH) + sentence.substring(1);
    }

    private static boolean isShouted(String text) {
        return text.codePoints().noneMatch(Character::isLowerCase)
                && text.codePoints().filter(Character::isLetter).count() > 3;
    }
}
