package se.samlingsplats.servers.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this machine must have free before anything is started. */
final class Machine {
    private static final long MEGABYTE = 1024L * 1024;
    private static final long DISK = 3_000;
    private static final long MEMORY = 3_000;

    private Machine() {}

    static void requireDisk(Path data) throws IOException {
        Files.createDirectories(data);
        require("disk space", Files.getFileStore(data).getUsableSpace() / MEGABYTE, DISK);
    }

    static void requireMemory() throws IOException {
        Path info = Path.of("/proc/meminfo");
        if (!Files.exists(info)) {
            return;
        }
        try (var lines = Files.lines(info)) {
            lines.filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .forEach(available -> require("memory", available, MEMORY));
        }
    }

    static void require(String what, long available, long needed) {
        if (available < needed) {
            throw new Refusal("Too little " + what + ": " + available + " MB free, " + needed + " MB needed.");
        }
    }
}
