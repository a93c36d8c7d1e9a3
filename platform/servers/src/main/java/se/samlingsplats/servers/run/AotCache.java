package se.samlingsplats.servers.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Classes and profiles of a JVM, recorded during its first run and written when it ends; later runs start in a third of the time. */
record AotCache(Path file, Path unfinished) {
    static AotCache in(Path folder, String name, String key) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(name + "-" + key + ".aot");
        Path unfinished = folder.resolve(
                file.getFileName() + "." + ProcessHandle.current().pid());
        return new AotCache(file, unfinished);
    }

    boolean trained() {
        return Files.exists(file);
    }

    List<String> flags() {
        return trained()
                ? List.of("-XX:AOTCache=" + file, "-Xlog:aot=off", "-Xlog:cds=off")
                : List.of("-XX:AOTCacheOutput=" + unfinished, "-Xlog:aot=off", "-Xlog:cds=off");
    }

    /** Taken into use only when its JVM has ended and so has written all of it. */
    void keep() {
        try {
            if (Files.exists(unfinished)) {
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.deleteIfExists(unfinished.resolveSibling(unfinished.getFileName() + ".config"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another jar, other flags or another Java need another cache. */
    static String key(Path jar, List<String> flags) throws IOException {
        var digest = sha256();
        try (var in = new DigestInputStream(Files.newInputStream(jar), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return hash((flags + Runtime.version().toString()).getBytes(StandardCharsets.UTF_8), digest);
    }

    static String hash(byte[] content) {
        return hash(content, sha256());
    }

    private static String hash(byte[] content, MessageDigest digest) {
        digest.update(content);
        return HexFormat.of().formatHex(digest.digest(), 0, 6);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
