package se.samlingsplats.dialogue.recommendation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The fewest words to take away and put in to make one text of another (longest common subsequence). Put together, the
 * pieces that are not REMOVED are the later text, those that are not ADDED the earlier.
 */
final class WordDifference {

    /** Beyond it, some 3,000 words that all changed, the texts are shown one after the other. */
    private static final long MOST_PAIRS = 10_000_000;

    /** A word, the space between two, or a sign. */
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+|\\s+|[^\\p{L}\\p{N}\\s]");

    enum Change {
        SAME,
        REMOVED,
        ADDED
    }

    @Schema(name = "DifferencePiece")
    record Piece(Change change, String text) {}

    private WordDifference() {}

    static List<Piece> between(String before, String after) {
        var old = tokens(before);
        var now = tokens(after);
        var start = 0;
        while (start < Math.min(old.size(), now.size()) && old.get(start).equals(now.get(start))) {
            start++;
        }
        var end = 0;
        while (end < Math.min(old.size(), now.size()) - start
                && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        var pieces = new ArrayList<Piece>();
        add(pieces, Change.SAME, old.subList(0, start));
        middle(pieces, old.subList(start, old.size() - end), now.subList(start, now.size() - end));
        add(pieces, Change.SAME, old.subList(old.size() - end, old.size()));
        return List.copyOf(pieces);
    }

    private static void middle(List<Piece> pieces, List<String> old, List<String> now) {
        if ((long) old.size() * now.size() > MOST_PAIRS) {
            add(pieces, Change.REMOVED, old);
            add(pieces, Change.ADDED, now);
            return;
        }
        var common = new short[old.size() + 1][now.size() + 1];
        for (var i = old.size() - 1; i >= 0; i--) {
            for (var j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? (short) (common[i + 1][j + 1] + 1)
                        : (short) Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                add(pieces, Change.SAME, Collections.singletonList(old.get(i++)));
                j++;
            } else if (j >= now.size() || i < old.size() && common[i + 1][j] >= common[i][j + 1]) {
                add(pieces, Change.REMOVED, Collections.singletonList(old.get(i++)));
            } else {
                add(pieces, Change.ADDED, Collections.singletonList(now.get(j++)));
            }
        }
    }

    private static void add(List<Piece> pieces, Change change, List<String> tokens) {
        if (tokens.isEmpty()) {
            return;
        }
        var text = String.join("", tokens);
        if (!pieces.isEmpty() && pieces.getLast().change() == change) {
            text = pieces.removeLast().text() + text;
        }
        pieces.add(new Piece(change, text));
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(match -> match.group()).toList();
    }
}
