package se.samlingsplats.search.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;

/** The words that Swedish compounds of our field are made of. The index splits by them; a query only when all of it splits. */
public final class CompoundWords {

    private static final int SHORTEST_COMPOUND = 7;
    private static final Set<String> ENDINGS =
            Set.of("", "s", "n", "t", "r", "en", "et", "ar", "er", "or", "na", "ens", "ets", "arna", "erna", "orna");

    private final Set<String> words;

    public CompoundWords() {
        this(listed());
    }

    CompoundWords(Set<String> words) {
        this.words = words;
    }

    Set<String> words() {
        return words;
    }

    /** Those that aren't made of others: the index splits as far as it can, so that every part is found. */
    List<String> smallest() {
        return words.stream().filter(word -> parts(word).size() == 1).toList();
    }

    /** The text with each compound written as its parts; the same text when nothing splits. */
    public String split(String text) {
        var out = new ArrayList<String>();
        for (var word : text.split("\\s+")) {
            out.addAll(parts(word));
        }
        return String.join(" ", out);
    }

    private List<String> parts(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        if (lower.length() < SHORTEST_COMPOUND || lower.length() > 60) {
            return List.of(word);
        }
        var parts = rest(lower, 0);
        return parts.isEmpty() ? List.of(word) : parts;
    }

    /** The longest words first; empty when the rest of the word can't be made of known ones. */
    private List<String> rest(String word, int from) {
        for (var end = word.length(); end - from >= 3; end--) {
            var part = word.substring(from, end);
            if (!words.contains(part)) {
                continue;
            }
            var tail = word.substring(end);
            if (from > 0 && ENDINGS.contains(tail)) {
                return List.of(part);
            }
            var more = rest(word, end);
            if (more.isEmpty() && tail.startsWith("s")) {
                more = rest(word, end + 1);
            }
            if (!more.isEmpty()) {
                var all = new ArrayList<String>();
                all.add(part);
                all.addAll(more);
                return all;
            }
        }
        return List.of();
    }

    private static Set<String> listed() {
        try {
            var words = new LinkedHashSet<String>();
            new ClassPathResource("index/compound-words.txt")
                    .getContentAsString(UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> words.addAll(List.of(line.strip().split(" +"))));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
