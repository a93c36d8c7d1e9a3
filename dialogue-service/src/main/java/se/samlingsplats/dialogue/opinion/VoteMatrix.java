package se.samlingsplats.dialogue.opinion;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Votes in one fixed order, so that equal votes are one matrix whatever order they came in: columns by key, rows by
 * votes. Who uses it keeps to this order and asks {@link #given} where a row stood before.
 */
public final class VoteMatrix {

    /** Stands where somebody has not voted on a statement. */
    public static final byte UNSEEN = 2;

    private final List<Column> columns;
    private final byte[][] cast;
    private final int[] given;
    private final int[] givenColumn;

    private VoteMatrix(List<Column> columns, byte[][] cast, int[] given, int[] givenColumn) {
        this.columns = columns;
        this.cast = cast;
        this.given = given;
        this.givenColumn = givenColumn;
    }

    /**
     * @param columns the statements
     * @param votes one row per voter, one entry per statement: 1 agree, −1 disagree, 0 pass or {@link #UNSEEN}
     */
    public static VoteMatrix of(List<Column> columns, List<byte[]> votes) {
        var byKey = IntStream.range(0, columns.size())
                .boxed()
                .sorted(Comparator.comparing(j -> columns.get(j).key()))
                .mapToInt(Integer::intValue)
                .toArray();
        var rows = votes.stream().map(row -> inOrder(row, byKey)).toList();
        var byVotes = IntStream.range(0, rows.size())
                .boxed()
                .sorted((a, b) -> Arrays.compare(rows.get(a), rows.get(b)))
                .mapToInt(Integer::intValue)
                .toArray();
        var ordered = Arrays.stream(byVotes).mapToObj(rows::get).toArray(byte[][]::new);
        return new VoteMatrix(Arrays.stream(byKey).mapToObj(columns::get).toList(), ordered, byVotes, byKey);
    }

    private static byte[] inOrder(byte[] row, int[] order) {
        var ordered = new byte[order.length];
        for (var j = 0; j < order.length; j++) {
            ordered[j] = row[order[j]];
        }
        return ordered;
    }

    public int voters() {
        return cast.length;
    }

    public int statements() {
        return columns.size();
    }

    /** Where the row stood among those that were given. */
    public int given(int row) {
        return given[row];
    }

    /** Where the column stood among those that were given. */
    public int givenColumn(int column) {
        return givenColumn[column];
    }

    Column column(int column) {
        return columns.get(column);
    }

    /** As the mathematics sees it: a statement that is moderated out or about the dialogue itself is 0 for everybody. */
    byte value(int row, int column) {
        return columns.get(column).zeroed() ? 0 : cast[row][column];
    }

    /** As it was cast, also where the statement does not count. */
    byte cast(int row, int column) {
        return cast[row][column];
    }

    boolean sameVotes(int row, int other) {
        return Arrays.equals(cast[row], cast[other]);
    }

    /** On how many statements this voter voted at all. */
    int votesOf(int row) {
        var votes = 0;
        for (var vote : cast[row]) {
            votes += vote == UNSEEN ? 0 : 1;
        }
        return votes;
    }

    /** Equal exactly where the statements and everybody's votes are. */
    public String fingerprint() {
        return HexFormat.of().formatHex(digest());
    }

    long seed() {
        return ByteBuffer.wrap(digest()).getLong();
    }

    private byte[] digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var column : columns) {
                digest.update((column.key() + "\n" + column.zeroed() + "\n").getBytes(UTF_8));
            }
            for (var row : cast) {
                digest.update(row);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * One statement.
     *
     * @param key the same wherever the statement goes: the id at its source, or a hash of its text
     * @param zeroed moderated out, or about the dialogue itself: counts as voted 0 by everybody
     */
    public record Column(String key, boolean zeroed) {}
}
