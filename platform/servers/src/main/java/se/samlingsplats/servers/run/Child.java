package se.samlingsplats.servers.run;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process known by its number and the moment it started: a number that was given away again is never mistaken for it. */
record Child(String name, long pid, Instant startedAt, boolean server) {
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    /** In a session of its own, so that Ctrl-C reaches the launcher alone, which then stops all in order. */
    static Child start(String name, boolean server, List<String> command, Map<String, String> environment, Path log)
            throws IOException {
        Files.createDirectories(log.getParent());
        var whole = new ArrayList<String>();
        if (Files.isExecutable(SETSID)) {
            whole.add(SETSID.toString());
        }
        whole.addAll(command);
        var builder = new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()));
        builder.environment().putAll(environment);
        ProcessHandle handle = builder.start().toHandle();
        return new Child(name, handle.pid(), moment(handle), server);
    }

    static Child current() {
        ProcessHandle me = ProcessHandle.current();
        return new Child("launcher", me.pid(), moment(me), false);
    }

    private static Instant moment(ProcessHandle handle) {
        return handle.info().startInstant().orElse(Instant.EPOCH);
    }

    boolean alive() {
        return handle().isPresent();
    }

    private Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(found -> moment(found)
                .equals(startedAt));
    }

    /** Asks, waits, then insists; what it started goes with it. */
    void stop(Duration patience) {
        handle().ifPresent(process -> {
            List<ProcessHandle> family = process.descendants().toList();
            signal(name.equals("postgres") ? "INT" : "TERM");
            if (!endsWithin(process, patience)) {
                signal("KILL");
                endsWithin(process, Duration.ofSeconds(5));
            }
            family.forEach(member -> endsWithin(member, patience));
            family.forEach(ProcessHandle::destroyForcibly);
        });
    }

    private static boolean endsWithin(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException stillThere) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** PostgreSQL takes INT for "disconnect everybody and end", which Java alone cannot send. */
    private void signal(String signal) {
        try {
            new ProcessBuilder("sh", "-c", "kill -s " + signal + " " + pid)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noShell) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
