package se.samlingsplats.dialogue.opinion;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** How each group voted on each statement, and how everybody did. Columns stand as in the matrix. */
final class GroupCounts {

    private final VoteMatrix votes;
    private final Count[][] byGroup;
    private final Count[] all;

    private GroupCounts(VoteMatrix votes, int groups) {
        this.votes = votes;
        this.byGroup = new Count[groups][votes.statements()];
        this.all = new Count[votes.statements()];
        Arrays.fill(all, Count.NONE);
        for (var counts : byGroup) {
            Arrays.fill(counts, Count.NONE);
        }
    }

    /**
     * @param groupOf the group of each row, or −1 for who is in none
     */
    static GroupCounts of(VoteMatrix votes, int groups, IntUnaryOperator groupOf) {
        var counts = new GroupCounts(votes, groups);
        for (var i = 0; i < votes.voters(); i++) {
            counts.add(i, groupOf.applyAsInt(i));
        }
        return counts;
    }

    private void add(int row, int group) {
        for (var j = 0; j < all.length; j++) {
            var vote = votes.cast(row, j);
            if (vote != VoteMatrix.UNSEEN) {
                all[j] = all[j].with(vote);
                if (group >= 0) {
                    byGroup[group][j] = byGroup[group][j].with(vote);
                }
            }
        }
    }

    int groups() {
        return byGroup.length;
    }

    Count all(int column) {
        return all[column];
    }

    Count of(int group, int column) {
        return byGroup[group][column];
    }

    /** Those who are in another group; who is in none does not count. */
    Count rest(int group, int column) {
        return grouped(column).without(byGroup[group][column]);
    }

    Count grouped(int column) {
        return Arrays.stream(byGroup).map(counts -> counts[column]).reduce(Count.NONE, Count::and);
    }

    /** The statements that may be agreed with: neither moderated out nor about the dialogue. */
    IntStream shown() {
        return IntStream.range(0, all.length)
                .filter(column -> !votes.column(column).zeroed());
    }

    /** What is agreed with in every group at once: a single group that disagrees pulls it down. */
    double groupAware(int column) {
        return Arrays.stream(byGroup)
                .mapToDouble(counts -> counts[column].agreeing())
                .reduce(1, (a, b) -> a * b);
    }

    /** The same without falling with the number of groups: the geometric mean, half a vote each way beforehand. */
    double commonGround(int column) {
        var product = Arrays.stream(byGroup)
                .mapToDouble(counts -> approval(counts[column]))
                .reduce(1, (a, b) -> a * b);
        return byGroup.length == 0 ? approval(all[column]) : Math.pow(product, 1.0 / byGroup.length);
    }

    private static double approval(Count count) {
        var votes = count.votes() + 1.0;
        return (count.agree() + 0.5) / votes * (1 - (count.disagree() + 0.5) / votes);
    }

    /** How far apart the groups are that agree most and least. */
    double division(int column) {
        var shares = Arrays.stream(byGroup)
                .mapToDouble(counts -> counts[column].agreeing())
                .summaryStatistics();
        return byGroup.length < 2 ? 0 : shares.getMax() - shares.getMin();
    }

    /** Whether the group that agrees most differs from the one that agrees least by more than chance. */
    boolean isDivided(int column) {
        return IntStream.range(0, byGroup.length).boxed().anyMatch(g -> IntStream.range(0, byGroup.length)
                .anyMatch(h -> difference(byGroup[g][column], byGroup[h][column]) > Significance.LIMIT));
    }

    private static double difference(Count one, Count other) {
        return Significance.difference(one.agree(), other.agree(), one.votes(), other.votes());
    }
}
