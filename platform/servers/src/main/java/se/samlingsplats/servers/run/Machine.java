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
        long free = Files.getFileStore(data).getUsableSpace() / MEGABYTE;
        if (free < DISK) {
            throw new Refusal("Too little disk space: " + free + " MB free at " + data + ", " + DISK + " MB needed.");
        }
    }

    static void requireMemory() throws IOException {
        Path info = Path.of("/proc/meminfo");
        if (!Files.exists(info)) {
            return;
        }
        try (var lines = Files.lines(info)) {
            lines.filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .filter(available -> available < MEMORY)
                    .findFirst()
                    .ifPresent(available -> {
                        throw new Refusal(
                                "Too little memory: " + available + " MB available, " + MEMORY + " MB needed.");
                    });
        }
    }
}
