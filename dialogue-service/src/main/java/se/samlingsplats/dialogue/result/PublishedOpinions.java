package se.samlingsplats.dialogue.result;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samlingsplats.dialogue.opinion.Count;
import se.samlingsplats.dialogue.opinion.OpinionGroups;
import se.samlingsplats.dialogue.opinion.OpinionGroups.Group;
import se.samlingsplats.dialogue.opinion.OpinionGroups.Opinion;

/** Takes from a computation what may be told. */
final class PublishedOpinions {

    private static final int MOST_OF_EACH = 5;

    private final Cast cast;
    private final OpinionGroups opinions;
    private final List<Group> groups;
    private final Set<Integer> shown;
    private final List<Opinion> statements;

    private PublishedOpinions(Cast cast, OpinionGroups opinions) {
        this.cast = cast;
        this.opinions = opinions;
        groups = opinions.groups();
        shown = shownGroups();
        statements = opinions.statements().stream()
                .filter(opinion -> isPublished(opinion.statement()))
                .toList();
    }

    static OpinionsView of(
            UUID dialogue, long version, int voters, Cast cast, OpinionGroups opinions, Instant computedAt) {
        var published = new PublishedOpinions(cast, opinions);
        return new OpinionsView(
                dialogue,
                version,
                true,
                voters,
                !published.groups.isEmpty(),
                published.shown.size() < published.groups.size(),
                published.groups(),
                published.ids(opinions.agreed()),
                published.ids(opinions.disagreed()),
                published.shared(),
                published.dividing(),
                published.statements.stream().map(published::statement).toList(),
                Picture.of(published.membersShown()),
                computedAt);
    }

    /** A single group beside people in none would say who the others are. */
    private Set<Integer> shownGroups() {
        var sizes = groups.stream().map(Group::size).toList();
        var sum = sizes.stream().mapToInt(Integer::intValue).sum();
        var allowed = Disclosure.shown(sizes, sum);
        return allowed.size() < 2 ? Set.of() : allowed;
    }

    private boolean isPublished(int statement) {
        return cast.figures().containsKey(cast.statements().get(statement));
    }

    private List<OpinionsView.Group> groups() {
        return shown.stream()
                .map(position -> {
                    var group = groups.get(position);
                    return new OpinionsView.Group(
                            Rounding.letter(group.label()),
                            Rounding.people(group.size()),
                            Rounding.tenths(group.centre().x()),
                            Rounding.tenths(group.centre().y()),
                            marks(position, group));
                })
                .toList();
    }

    private List<OpinionsView.Mark> marks(int position, Group group) {
        var visible = statements.stream()
                .filter(opinion -> shownCells(opinion).contains(position))
                .map(Opinion::statement)
                .collect(Collectors.toSet());
        return group.marks().stream()
                .filter(mark -> mark.isSignificant() && visible.contains(mark.statement()))
                .map(mark -> new OpinionsView.Mark(id(mark.statement()), mark.agree()))
                .toList();
    }

    private OpinionsView.Statement statement(Opinion opinion) {
        var figure = figure(opinion);
        var withGroups = !shown.isEmpty();
        return new OpinionsView.Statement(
                id(opinion.statement()),
                figure.agree(),
                figure.disagree(),
                figure.pass(),
                Rounding.tenths(opinion.place().x()),
                Rounding.tenths(opinion.place().y()),
                withGroups ? Rounding.hundredths(opinion.groupAware()) : 0,
                Rounding.hundredths(withGroups ? opinion.commonGround() : 0),
                withGroups ? Rounding.hundredths(opinion.division()) : 0,
                shares(opinion));
    }

    private Cast.Figure figure(Opinion opinion) {
        var figure = cast.figures().get(id(opinion.statement()));
        if (figure == null) {
            throw new IllegalStateException("Only statements with published figures are told of");
        }
        return figure;
    }

    private Map<String, OpinionsView.Shares> shares(Opinion opinion) {
        var shares = new TreeMap<String, OpinionsView.Shares>();
        for (var position : shownCells(opinion)) {
            var count = opinion.groups().get(position);
            shares.put(
                    Rounding.letter(groups.get(position).label()),
                    new OpinionsView.Shares(
                            Rounding.percent(count.agree(), count.votes()),
                            Rounding.percent(count.disagree(), count.votes()),
                            Rounding.percent(count.pass(), count.votes())));
        }
        return shares;
    }

    /** Guards the groups that are not shown; who is in no group is hidden by the rounding of all the others. */
    private Set<Integer> shownCells(Opinion opinion) {
        var cells = IntStream.range(0, opinion.groups().size())
                .mapToObj(position -> shown.contains(position)
                        ? opinion.groups().get(position).votes()
                        : 0)
                .toList();
        var grouped = opinion.groups().stream().mapToInt(Count::votes).sum();
        return Disclosure.shown(cells, grouped);
    }

    private List<UUID> shared() {
        return ranked(statements.stream()
                .filter(opinion -> !shown.isEmpty() && !opinion.isDivided())
                .sorted((a, b) -> Double.compare(b.commonGround(), a.commonGround())));
    }

    private List<UUID> dividing() {
        return ranked(statements.stream()
                .filter(opinion -> !shown.isEmpty() && opinion.isDivided())
                .sorted((a, b) -> Double.compare(b.division(), a.division())));
    }

    private List<UUID> ranked(Stream<Opinion> ordered) {
        return ordered.limit(MOST_OF_EACH)
                .map(opinion -> id(opinion.statement()))
                .toList();
    }

    private List<UUID> ids(List<Integer> ordered) {
        return ordered.stream()
                .filter(this::isPublished)
                .limit(MOST_OF_EACH)
                .map(this::id)
                .toList();
    }

    private UUID id(int statement) {
        return cast.statements().get(statement);
    }

    private List<OpinionGroups.Member> membersShown() {
        var labels =
                shown.stream().map(position -> groups.get(position).label()).collect(Collectors.toSet());
        return opinions.members().stream()
                .filter(member -> labels.contains(member.label()))
                .toList();
    }
}
