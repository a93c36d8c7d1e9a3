package se.samlingsplats.directory.imports.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.imports.mapping.ImportProfile;
import se.samlingsplats.directory.imports.mapping.ImportProfile.Format;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/** Gives the records of a file one at a time; holds no more than one of them. */
public abstract class RecordReader implements AutoCloseable {

    /** Larger than any organisation needs, small against the heap. */
    static final int LARGEST_RECORD = 1_000_000;

    static final int DEEPEST = 64;

    private final CheckedUtf8 bytes;
    private long records;

    RecordReader(CheckedUtf8 bytes) {
        this.bytes = bytes;
    }

    public static RecordReader open(Path file, ImportProfile profile) throws IOException {
        if (Files.size(file) == 0) {
            throw new UnreadableFile("empty-file", 1, "The file is empty");
        }
        var in = new BufferedInputStream(Files.newInputStream(file), 64 * 1024);
        try {
            Signature.refuse(in);
            var bytes = new CheckedUtf8(in);
            return profile.format() == Format.CSV ? new CsvRecords(bytes, profile) : new JsonRecords(bytes, profile);
        } catch (RuntimeException e) {
            in.close();
            throw understood(e);
        }
    }

    /** Null at the end of the file. */
    public @Nullable RawRecord next() {
        try {
            var record = read(records + 1);
            if (record != null) {
                records++;
            }
            return record;
        } catch (RuntimeException e) {
            throw understood(e);
        }
    }

    abstract @Nullable RawRecord read(long number);

    public long bytesRead() {
        return bytes.bytes();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    /** Jackson's own messages quote the source; only the place is taken from them. */
    private static RuntimeException understood(RuntimeException e) {
        return switch (e) {
            case StreamConstraintsException limit -> tooLarge(lineOf(limit));
            case JacksonException broken -> broken(lineOf(broken));
            default -> e;
        };
    }

    private static long lineOf(JacksonException e) {
        return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    }

    static UnreadableFile broken(long line) {
        return new UnreadableFile(
                "broken-file",
                line,
                "The file breaks off or is not well-formed at line " + line
                        + "; what stands before it is kept, mend it and send the whole file again");
    }

    static UnreadableFile tooLarge(long line) {
        return new UnreadableFile(
                "record-too-large",
                line,
                "The record at line " + line + " is longer than " + LARGEST_RECORD + " bytes or nested deeper than "
                        + DEEPEST + " levels");
    }
}
