package se.samlingsplats.servers.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** One line for each thing that happened, for the person at the terminal. */
final class Progress {
    private Progress() {}

    static void line(String name, String what) {
        System.out.println(String.format(Locale.ROOT, "  %-14s %s", name, what));
    }

    static String seconds(Instant since) {
        return String.format(
                Locale.ROOT, "%.1f s", Duration.between(since, Instant.now()).toMillis() / 1000.0);
    }
}
