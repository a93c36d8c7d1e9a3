package se.samlingsplats.directory.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Keeps uploaded files until they are done with. */
@Component
class ImportSpool {

    private final ImportProperties properties;

    ImportSpool(ImportProperties properties) {
        this.properties = properties;
    }

    void keep(UUID run, MultipartFile file) {
        if (file.isEmpty()) {
            throw new ImportProblem.EmptyFile();
        }
        if (file.getSize() > properties.maxFile().toBytes()) {
            throw new ImportProblem.TooLarge(properties.maxFile().toBytes());
        }
        try {
            Files.createDirectories(properties.folder());
            file.transferTo(path(run));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(UUID run) {
        return properties.folder().resolve(run + ".import").toAbsolutePath();
    }

    void drop(UUID run) {
        try {
            Files.deleteIfExists(path(run));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
