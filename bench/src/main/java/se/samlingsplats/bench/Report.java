package se.samlingsplats.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The table a bench prints and leaves in bench/results. */
final class Report {
    private final String name;
    private final Scale scale;
    private final List<String> lines = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final String loadAtStart = ProcessFigures.loadAverage();

    Report(String name, Scale scale) {
        this.name = name;
        this.scale = scale;
        lines.add("| bar | what | measured | goal | |");
        lines.add("|---|---|---|---|---|");
    }

    void figure(String bar, String what, String measured) {
        row(bar, what, measured, "", "");
    }

    void atMost(String bar, String what, Samples.Interval measured, double goal) {
        row(bar, what, measured.toString(), "≤ " + goal, measured.isAtMost(goal) ? "reached" : "not reached");
    }

    void atLeast(String bar, String what, Samples.Interval measured, double goal) {
        row(bar, what, measured.toString(), "≥ " + goal, measured.isAtLeast(goal) ? "reached" : "not reached");
    }

    void atMost(String bar, String what, double measured, double goal, String unit) {
        var value = "%.1f %s".formatted(measured, unit);
        row(bar, what, value, "≤ %s %s".formatted(goal, unit), measured <= goal ? "reached" : "not reached");
    }

    /** Says beforehand how long it will take on a quiet machine; not part of the table. */
    void duration(String time) {
        System.out.println(name + ": about " + time);
    }

    void note(String sentence) {
        notes.add("\n" + sentence);
    }

    private void row(String bar, String what, String measured, String goal, String verdict) {
        var line = "| %s | %s | %s | %s | %s |".formatted(bar, what, measured, goal, verdict);
        lines.add(line);
        System.out.println(line);
    }

    void write() throws IOException {
        note("`bench/run %s`%s, seed %d, %d processors, load average %s at the start and %s at the end; JDK %s."
                .formatted(
                        name,
                        scale.quick() ? " `--quick` (a smoke run, not a figure)" : "",
                        scale.seed(),
                        Runtime.getRuntime().availableProcessors(),
                        loadAtStart,
                        ProcessFigures.loadAverage(),
                        Runtime.version()));
        var text = "# " + name + "\n\n" + String.join("\n", lines) + "\n" + String.join("\n", notes) + "\n";
        var folder = scale.quick() ? Path.of("bench", "target") : Path.of("bench", "results");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name + ".md"), text, StandardCharsets.UTF_8);
        System.out.println(text);
    }
}
