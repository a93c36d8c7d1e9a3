package se.samlingsplats.dialogue.statement;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** What leads to a person: an e-mail address, a telephone number, a personal number. Rather one too many than too few. */
final class ContactDetails {

    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+"),
            Pattern.compile("(?<![\\d,.])(?<!\\d )(?:\\+\\d|0\\d)(?:[ \\-/()]{0,2}\\d){6,13}(?!\\d)"),
            Pattern.compile("(?<!\\d)(?:\\d{2})?\\d{6}[-+]\\d{4}(?!\\d)"));

    private ContactDetails() {}

    static boolean areIn(Collection<String> texts) {
        return texts.stream().anyMatch(ContactDetails::areIn);
    }

    private static boolean areIn(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return PATTERNS.stream().anyMatch(pattern -> pattern.matcher(plain).find());
    }
}
