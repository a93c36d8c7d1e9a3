package se.samlingsplats.directory.curator;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.publication.Matter;

/** What one curator may judge, looked up once for however many matters. */
public final class Rights {

    private final String subject;
    private final Scope scope;
    private final List<Side> sides;

    Rights(String subject, Scope scope, List<Side> sides) {
        this.subject = subject;
        this.scope = scope;
        this.sides = sides;
    }

    /**
     * The first reason why this curator may not judge; empty when nothing is in the way.
     *
     * @param about the kind of thing that is judged in the end, a report's included
     * @param proposer subject of the one who asks for it, if known
     * @param matters as it is and as it would be
     */
    public Optional<CuratorProblem> objection(
            String kind, String about, @Nullable String proposer, List<Matter> matters) {
        if (subject.equals(proposer) || matters.stream().anyMatch(this::isOwn)) {
            return Optional.of(new CuratorProblem.OwnMatter());
        }
        if (about.equals("OFFER") && matters.stream().anyMatch(this::competes)) {
            return Optional.of(new CuratorProblem.CompetingMatter());
        }
        return matters.stream().allMatch(matter -> scope.covers(kind, matter))
                ? Optional.empty()
                : Optional.of(new CuratorProblem.OutOfScope());
    }

    private boolean isOwn(Matter matter) {
        return sides.stream().anyMatch(side -> side.owns(matter));
    }

    private boolean competes(Matter matter) {
        return sides.stream().anyMatch(side -> side.competesWith(matter));
    }

    static Stream<String> together(List<String> some, List<String> others) {
        return some.stream().filter(others::contains);
    }
}
