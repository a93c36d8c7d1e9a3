package se.samlingsplats.bench;

import java.util.ArrayList;
import java.util.List;

/** Figures of A and of its anchor B, slice by slice, and the ratio of each pair. Rounds with a strange control fall out. */
final class Pairs {
    private static final double TOLERANCE = 0.25;

    private final List<double[]> rounds = new ArrayList<>();

    void add(double subject, double anchor) {
        add(subject, anchor, 1);
    }

    void add(double subject, double anchor, double control) {
        rounds.add(new double[] {subject, anchor, control});
    }

    Samples subject() {
        return column(0);
    }

    Samples anchor() {
        return column(1);
    }

    Samples ratios() {
        return Samples.of(
                kept().stream().mapToDouble(round -> round[0] / round[1]).toArray());
    }

    int dropped() {
        return rounds.size() - kept().size();
    }

    private Samples column(int column) {
        return Samples.of(kept().stream().mapToDouble(round -> round[column]).toArray());
    }

    private List<double[]> kept() {
        var usual = Samples.of(rounds.stream().mapToDouble(round -> round[2]).toArray())
                .median();
        return rounds.stream()
                .filter(round -> Math.abs(round[2] - usual) <= TOLERANCE * usual)
                .toList();
    }
}
