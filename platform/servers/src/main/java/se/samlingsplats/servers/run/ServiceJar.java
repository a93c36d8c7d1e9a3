package se.samlingsplats.servers.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import se.samlingsplats.servers.Launch;
import se.samlingsplats.servers.Unpacked;

/** A service's jar taken apart, which starts twice as fast as the packed one, and the flags it runs with. */
record ServiceJar(Path jar, AotCache cache) {
    private static final List<String> FLAGS = List.of(
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:TieredStopAtLevel=1",
            "-Djava.net.preferIPv4Stack=true",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    static ServiceJar extracted(Path packed, Path folder, String name) throws IOException, InterruptedException {
        String key = AotCache.key(packed, FLAGS);
        Path extracted = folder.resolve(name + "-" + key);
        if (!Files.isDirectory(extracted)) {
            Path half = folder.resolve(name + "-" + key + ".half");
            Unpacked.delete(half);
            extract(packed, half);
            Files.move(half, extracted, StandardCopyOption.ATOMIC_MOVE);
        }
        return new ServiceJar(extracted.resolve(packed.getFileName()), AotCache.in(folder, name, key));
    }

    List<String> command() {
        var command = new ArrayList<String>(List.of(Launch.java()));
        command.addAll(FLAGS);
        command.addAll(cache.flags());
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    private static void extract(Path packed, Path target) throws IOException, InterruptedException {
        Files.createDirectories(target.getParent());
        int code = new ProcessBuilder(
                        Launch.java(),
                        "-Djarmode=tools",
                        "-jar",
                        packed.toString(),
                        "extract",
                        "--destination",
                        target.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("The jar " + packed + " could not be taken apart");
        }
    }
}
