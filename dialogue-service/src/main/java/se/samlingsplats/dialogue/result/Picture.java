package se.samlingsplats.dialogue.result;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import se.samlingsplats.dialogue.opinion.OpinionGroups.Member;

/** Where people stand, without anybody standing there: squares that hold at least five of one group. */
final class Picture {

    private static final int SQUARES_FROM_THE_MIDDLE = 5;

    private Picture() {}

    static List<OpinionsView.Square> of(List<Member> members) {
        var farthest = members.stream()
                .mapToDouble(member -> Math.max(
                        Math.abs(member.place().x()), Math.abs(member.place().y())))
                .max()
                .orElse(0);
        var width = farthest == 0 ? 1 : farthest / SQUARES_FROM_THE_MIDDLE;
        record Place(int label, long column, long row) {}
        return members.stream()
                .collect(groupingBy(
                        member -> new Place(
                                member.label(),
                                Math.round(member.place().x() / width),
                                Math.round(member.place().y() / width)),
                        counting()))
                .entrySet()
                .stream()
                .filter(square -> square.getValue() >= Rounding.FEWEST)
                .map(square -> new OpinionsView.Square(
                        Rounding.letter(square.getKey().label()),
                        Rounding.tenths(square.getKey().column() * width),
                        Rounding.tenths(square.getKey().row() * width),
                        Rounding.people(square.getValue().intValue())))
                .sorted(Comparator.comparing(OpinionsView.Square::label)
                        .thenComparing(OpinionsView.Square::x)
                        .thenComparing(OpinionsView.Square::y))
                .toList();
    }
}
