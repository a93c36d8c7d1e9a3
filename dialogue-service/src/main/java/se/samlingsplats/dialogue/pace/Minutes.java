package se.samlingsplats.dialogue.pace;

import java.util.Arrays;
import java.util.Optional;

/** How many came in each of the last three hours' minutes. Not safe for threads: its owner sees to that. */
final class Minutes {

    static final int KEPT = 180;
    private static final int RECENT = 60;

    /** A burst is this many times what is usual here. */
    private static final int TIMES = 5;

    private final int[] counts = new int[KEPT];
    private final long first;
    private long last;

    Minutes(long minute) {
        first = minute;
        last = minute;
    }

    void add(long minute) {
        roll(minute);
        counts[slot(minute)]++;
    }

    /**
     * The fullest minute of the last hour, if it is far above the mean of all the others that are kept.
     *
     * @param fewest fewer than this are no burst, however quiet it was before
     */
    Optional<Burst> burst(long now, int fewest) {
        roll(now);
        var fullest = now;
        for (var minute = Math.max(first, now - RECENT + 1); minute <= now; minute++) {
            fullest = counts[slot(minute)] > counts[slot(fullest)] ? minute : fullest;
        }
        var most = counts[slot(fullest)];
        var usual = usualBeside(most, now);
        return most >= fewest && most >= TIMES * Math.max(usual, 1)
                ? Optional.of(new Burst(fullest, most, (int) Math.round(usual)))
                : Optional.empty();
    }

    private double usualBeside(int most, long now) {
        var others = Math.min(KEPT, now - first + 1) - 1;
        return others == 0 ? 0 : (double) (Arrays.stream(counts).sum() - most) / others;
    }

    /** Minutes in which nothing came are empty, and a clock that is set back changes nothing. */
    private void roll(long minute) {
        var empty = Math.min(minute - last, KEPT);
        for (var i = 0; i < empty; i++) {
            counts[slot(minute - i)] = 0;
        }
        last = Math.max(last, minute);
    }

    private static int slot(long minute) {
        return (int) Math.floorMod(minute, (long) KEPT);
    }

    /**
     * @param minute since 1970
     * @param usual per minute, beside this one
     */
    record Burst(long minute, int count, int usual) {}
}
