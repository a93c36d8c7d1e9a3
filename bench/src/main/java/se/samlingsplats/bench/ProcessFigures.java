package se.samlingsplats.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Linux says of a process. */
final class ProcessFigures {
    private static final double TICKS_PER_SECOND = 100;

    private ProcessFigures() {}

    static double cpuSeconds(long... pids) {
        double sum = 0;
        for (long pid : pids) {
            sum += cpuSeconds(read("stat", pid));
        }
        return sum;
    }

    static double residentMegabytes(long pid) {
        return residentMegabytes(read("status", pid));
    }

    static String loadAverage() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name in brackets may hold blanks and brackets, so counting starts after the last one. */
    static double cpuSeconds(String stat) {
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    static double residentMegabytes(String status) {
        return status.lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .sum();
    }

    private static String read(String file, long pid) {
        try {
            return Files.readString(Path.of("/proc", "" + pid, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
