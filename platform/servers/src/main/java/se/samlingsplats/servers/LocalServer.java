package se.samlingsplats.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * One real server as a process of its own.
 *
 * @param name what people call it
 * @param command what starts it
 * @param log where its output goes
 * @param ready tells whether it answers
 */
public record LocalServer(String name, List<String> command, Path log, Launch.Condition ready) {

    /** Starts it and waits until it answers. */
    public Process start(Duration most) throws IOException, InterruptedException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            Launch.await(name, most, process, ready);
        } catch (IOException e) {
            process.destroy();
            throw new IOException(e.getMessage() + "; see " + log, e);
        }
        return process;
    }
}
