package se.samlingsplats.dialogue.opinion;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Groups of people who vote alike, from the votes alone. Equal votes, with equal memory of the last time, give equal
 * groups in any order and on any machine. Statements and voters are numbered as they were given to the matrix.
 */
public final class OpinionGroups {

    private final VoteMatrix votes;
    private final OpinionSpace space;
    private final List<Integer> rows;
    private final List<Point> points;
    private final @Nullable Partition partition;
    private final int[] labels;
    private final GroupCounts counts;

    private OpinionGroups(VoteMatrix votes, List<Earlier> earlier, int minimumVotes) {
        this.votes = votes;
        space = OpinionSpace.of(votes);
        rows = Grouped.of(votes, earlier, minimumVotes);
        points = rows.stream().map(row -> space.project(votes, row)).toList();
        partition = Clustering.clear(points, votes.seed()).orElse(null);
        labels = partition == null
                ? new int[0]
                : Labels.of(
                        partition,
                        rows.stream()
                                .map(row -> earlier.get(votes.given(row)).label())
                                .toList());
        counts = counted();
    }

    /**
     * @param earlier what is remembered of each voter, in the order in which the votes were given
     * @param minimumVotes how many votes put somebody into a group; at most as many as there are statements
     */
    public static OpinionGroups of(VoteMatrix votes, List<Earlier> earlier, int minimumVotes) {
        return new OpinionGroups(votes, earlier, minimumVotes);
    }

    private GroupCounts counted() {
        var byRow = new int[votes.voters()];
        Arrays.fill(byRow, -1);
        if (partition != null) {
            for (var i = 0; i < rows.size(); i++) {
                byRow[rows.get(i)] = partition.groupOf(i);
            }
        }
        return GroupCounts.of(votes, labels.length, row -> byRow[row]);
    }

    /** The groups by label; none where people do not fall into any. */
    public List<Group> groups() {
        if (partition == null) {
            return List.of();
        }
        var sizes = partition.sizes();
        var centres = partition.centres(points);
        return byLabel()
                .mapToObj(group -> new Group(
                        labels[group],
                        sizes[group],
                        centres[group],
                        Mark.ofGroup(counts, group).stream().map(this::given).toList()))
                .toList();
    }

    /** Everybody who counts for the groups, with a group or, where there is none, without. */
    public List<Member> members() {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new Member(
                        votes.given(rows.get(i)), partition == null ? -1 : labels[partition.groupOf(i)], points.get(i)))
                .toList();
    }

    /** Every statement that counts, as it was given. */
    public List<Opinion> statements() {
        return counts.shown().mapToObj(this::opinion).toList();
    }

    private Opinion opinion(int column) {
        return new Opinion(
                votes.givenColumn(column),
                counts.all(column),
                byLabel().mapToObj(group -> counts.of(group, column)).toList(),
                counts.groupAware(column),
                counts.commonGround(column),
                counts.division(column),
                counts.isDivided(column),
                space.statement(column));
    }

    /** What most people agree with, the clearest first. */
    public List<Integer> agreed() {
        return given(Mark.consensus(counts, true));
    }

    /** What most people disagree with, the clearest first. */
    public List<Integer> disagreed() {
        return given(Mark.consensus(counts, false));
    }

    private IntStream byLabel() {
        return IntStream.range(0, labels.length)
                .boxed()
                .sorted((a, b) -> Integer.compare(labels[a], labels[b]))
                .mapToInt(Integer::intValue);
    }

    private List<Integer> given(List<Integer> columns) {
        return columns.stream().map(votes::givenColumn).toList();
    }

    private Mark given(Mark mark) {
        return new Mark(
                votes.givenColumn(mark.statement()),
                mark.agree(),
                mark.share(),
                mark.shareTest(),
                mark.ratio(),
                mark.ratioTest());
    }

    /** People who vote alike. */
    public record Group(int label, int size, Point centre, List<Mark> marks) {}

    /**
     * Somebody who voted on enough.
     *
     * @param label of their group; −1 where there are no clear groups
     */
    public record Member(int voter, int label, Point place) {}

    /**
     * What came out for one statement.
     *
     * @param groups how each group voted, in the order of the labels
     * @param groupAware the product over the groups of the share that agrees
     * @param commonGround the geometric mean over the groups of the share that agrees times that which does not disagree
     * @param division the greatest difference between two groups' shares that agree
     * @param isDivided whether that is more than chance
     */
    public record Opinion(
            int statement,
            Count all,
            List<Count> groups,
            double groupAware,
            double commonGround,
            double division,
            boolean isDivided,
            Point place) {}
}
