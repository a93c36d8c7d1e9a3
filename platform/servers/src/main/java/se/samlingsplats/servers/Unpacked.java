package se.samlingsplats.servers;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/** A folder that is filled once, whole or not at all, also when two builds want it at the same time. */
public final class Unpacked {

    private Unpacked() {}

    static Path once(Path home, Filler filler) throws IOException {
        Files.createDirectories(home.getParent());
        try (var channel = FileChannel.open(
                        home.resolveSibling(home.getFileName() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (lock.isValid() && !Files.isDirectory(home)) {
                var half = home.resolveSibling(home.getFileName() + ".half");
                delete(half);
                Files.createDirectories(half);
                filler.fill(half);
                Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return home;
    }

    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @org.jspecify.annotations.Nullable IOException failure)
                    throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Puts the contents into the folder it is given. */
    @FunctionalInterface
    interface Filler {
        void fill(Path target) throws IOException;
    }
}
