package se.samlingsplats.directory.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** Subject and body, plain text both: what a fact holds is shown and never read as markup, header or another fact. */
record LetterText(String subject, String body) {

    private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    /** The file's first line is the subject, the rest the body. */
    static LetterText template(LetterKind kind, String language) {
        try {
            var text = new ClassPathResource(kind.file(language)).getContentAsString(UTF_8);
            var end = text.indexOf('\n');
            return new LetterText(text.substring(0, end), text.substring(end).strip() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LetterText with(Map<String, String> facts) {
        return new LetterText(
                filled(subject, facts, fact -> fact.replaceAll("\\s+", " ").strip()),
                filled(body, facts, UnaryOperator.identity()));
    }

    Set<String> names() {
        var names = new TreeSet<String>();
        NAME.matcher(subject + body).results().map(found -> found.group(1)).forEach(names::add);
        return names;
    }

    private static String filled(String text, Map<String, String> facts, UnaryOperator<String> shape) {
        return NAME.matcher(text).replaceAll(found -> Matcher.quoteReplacement(shape.apply(plain(fact(found, facts)))));
    }

    private static String fact(MatchResult found, Map<String, String> facts) {
        var fact = facts.get(found.group(1));
        if (fact == null) {
            throw new IllegalArgumentException("The letter lacks the fact " + found.group(1));
        }
        return fact;
    }

    private static String plain(String fact) {
        return CONTROL.matcher(fact.replace("\r\n", "\n")).replaceAll("");
    }
}
