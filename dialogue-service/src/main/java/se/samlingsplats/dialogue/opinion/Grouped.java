package se.samlingsplats.dialogue.opinion;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Who voted on enough to be put into a group. */
final class Grouped {

    private static final int FEWEST = 15;

    private Grouped() {}

    /**
     * Rows of the matrix, in its order. Who was in stays in. Where that makes fewer than fifteen, the most active come
     * along, and whoever voted exactly as the last of these.
     */
    static List<Integer> of(VoteMatrix votes, List<Earlier> earlier, int minimumVotes) {
        var needed = Math.min(minimumVotes, votes.statements());
        var voters = IntStream.range(0, votes.voters())
                .filter(row -> votes.votesOf(row) > 0)
                .boxed()
                .toList();
        var enough = voters.stream()
                .filter(row -> votes.votesOf(row) >= needed
                        || earlier.get(votes.given(row)).isGrouped())
                .toList();
        return enough.size() >= FEWEST ? enough : mostActive(votes, voters, enough);
    }

    private static List<Integer> mostActive(VoteMatrix votes, List<Integer> voters, List<Integer> enough) {
        var others = voters.stream()
                .filter(row -> !enough.contains(row))
                .sorted(Comparator.comparingInt((Integer row) -> -votes.votesOf(row))
                        .thenComparing(row -> row))
                .toList();
        var missing = Math.min(FEWEST - enough.size(), others.size());
        var last = missing == 0 ? -1 : others.get(missing - 1);
        return IntStream.concat(
                        enough.stream().mapToInt(Integer::intValue),
                        IntStream.range(0, others.size())
                                .filter(i -> i < missing || votes.sameVotes(others.get(i), last))
                                .map(others::get))
                .sorted()
                .boxed()
                .toList();
    }
}
