package se.samlingsplats.dialogue.opinion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A statement that sets a group apart: its people agree (or disagree) with it, and more of them than of the others.
 *
 * @param statement the column
 * @param agree whether they agree or disagree
 * @param share of the group, as if one had said yes and one no beforehand
 * @param shareTest whether that is more than half of the group
 * @param ratio how many times the share of the others
 * @param ratioTest whether that is more than chance
 */
public record Mark(int statement, boolean agree, double share, double shareTest, double ratio, double ratioTest) {

    private static final int MOST = 5;

    static Mark of(int statement, Count group, Count rest) {
        var agree = of(statement, true, group, rest);
        var disagree = of(statement, false, group.mirrored(), rest.mirrored());
        return agree.ratioTest() > disagree.ratioTest() ? agree : disagree;
    }

    static Mark of(int statement, boolean agree, Count group, Count rest) {
        return new Mark(
                statement,
                agree,
                group.agreeing(),
                group.agreeTest(),
                group.agreeing() / rest.agreeing(),
                Significance.difference(group.agree(), rest.agree(), group.votes(), rest.votes()));
    }

    /** Up to five, what they agree with first; the strongest one also where none is beyond chance. */
    static List<Mark> ofGroup(GroupCounts counts, int group) {
        var all = counts.shown()
                .mapToObj(column -> of(column, counts.of(group, column), counts.rest(group, column)))
                .toList();
        var beyondChance = all.stream()
                .filter(Mark::isSignificant)
                .sorted(Comparator.comparingDouble(Mark::metric).reversed())
                .limit(MOST)
                .toList();
        var chosen = new ArrayList<>(beyondChance.isEmpty() ? strongest(all) : beyondChance);
        chosen.sort(Comparator.comparing(Mark::agree).reversed());
        return List.copyOf(chosen);
    }

    private static List<Mark> strongest(List<Mark> all) {
        return all.stream()
                .sorted(Comparator.comparingDouble((Mark mark) -> mark.share() * mark.ratio())
                        .reversed())
                .limit(1)
                .toList();
    }

    public boolean isSignificant() {
        return shareTest > Significance.LIMIT && ratioTest > Significance.LIMIT;
    }

    double metric() {
        return ratio * ratioTest * share * shareTest;
    }

    /** The statements that most people agree with, or with the mirrored counts disagree with, beyond chance; the clearest first. */
    static List<Integer> consensus(GroupCounts counts, boolean agree) {
        record Candidate(int column, double share, double test) {}
        Stream<Candidate> candidates = counts.shown().mapToObj(column -> {
            var count = agree ? counts.all(column) : counts.all(column).mirrored();
            return new Candidate(column, count.agreeing(), count.agreeTest());
        });
        return candidates
                .filter(candidate -> candidate.share() > 0.5 && candidate.test() > Significance.LIMIT)
                .sorted(Comparator.comparingDouble((Candidate candidate) -> -candidate.share() * candidate.test()))
                .map(Candidate::column)
                .toList();
    }
}
