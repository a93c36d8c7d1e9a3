package se.samlingsplats.dialogue.result;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.events.Change;

/**
 * What everybody may know of a dialogue's opinions, over HTTP and in events; fixed by contracts/dialogue/opinions. Sizes
 * are rounded to fives and shares to five per cent, and all of it changes only with the steps of the published figures.
 *
 * @param id the dialogue's
 * @param voters as of the step; null while nothing is published
 * @param clear whether people fall into groups at all
 * @param leftOut whether there are groups that are too small to be shown
 * @param agreed statements that most people agree with, the clearest first
 * @param disagreed statements that most people disagree with, the clearest first
 * @param shared statements that every group can agree with, the most agreed first
 * @param dividing statements that set the groups apart, the furthest first
 * @param picture where people stand, as squares with at least five of one group
 */
record OpinionsView(
        UUID id,
        long version,
        boolean published,
        @Nullable Integer voters,
        boolean clear,
        boolean leftOut,
        List<Group> groups,
        List<UUID> agreed,
        List<UUID> disagreed,
        List<UUID> shared,
        List<UUID> dividing,
        List<Statement> statements,
        List<Square> picture,
        @Nullable Instant computedAt) {

    static final String TOPIC = "dialogue.opinions";

    static OpinionsView nothing(UUID dialogue, long version, @Nullable Instant at) {
        return new OpinionsView(
                dialogue, version, false, null, false, false, List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), at);
    }

    /** Without the statements that are shown no longer. */
    OpinionsView only(Set<UUID> approved) {
        return new OpinionsView(
                id,
                version,
                published,
                voters,
                clear,
                leftOut,
                groups.stream().map(group -> group.only(approved)).toList(),
                kept(agreed, approved),
                kept(disagreed, approved),
                kept(shared, approved),
                kept(dividing, approved),
                statements.stream()
                        .filter(statement -> approved.contains(statement.statementId()))
                        .toList(),
                picture,
                computedAt);
    }

    private static List<UUID> kept(List<UUID> statements, Set<UUID> approved) {
        return statements.stream().filter(approved::contains).toList();
    }

    Change change() {
        return new Change(TOPIC, id, version, published ? "published" : "withdrawn", "clock", this);
    }

    /**
     * People who vote alike.
     *
     * @param label a letter that stays with them
     * @param people rounded to fives
     */
    record Group(String label, int people, double x, double y, List<Mark> marks) {

        Group only(Set<UUID> approved) {
            return new Group(
                    label,
                    people,
                    x,
                    y,
                    marks.stream()
                            .filter(mark -> approved.contains(mark.statementId()))
                            .toList());
        }
    }

    /** A statement that more of a group agree (or disagree) with than of the others. */
    record Mark(UUID statementId, boolean agree) {}

    /**
     * One statement, as everybody and as each group voted on it.
     *
     * @param agree how many agree, as in the published figures
     * @param groupAware the product over the groups of the share that agrees, 0–1
     * @param commonGround the geometric mean over the groups of the share that agrees times that which does not disagree
     * @param division the difference between the groups that agree most and least, 0–1
     * @param groups shares by the group's label; a group is missing where too few of it voted
     */
    record Statement(
            UUID statementId,
            int agree,
            int disagree,
            int pass,
            double x,
            double y,
            double groupAware,
            double commonGround,
            double division,
            Map<String, Shares> groups) {}

    /** Per cent, each rounded to fives: together they may be a little off a hundred. */
    record Shares(int agree, int disagree, int pass) {}

    /** A square of the picture, by its middle. */
    record Square(String label, double x, double y, int people) {}
}
