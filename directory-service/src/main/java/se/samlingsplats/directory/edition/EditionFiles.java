package se.samlingsplats.directory.edition;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The files of the newest revision of an edition. */
public record EditionFiles(@JsonValue List<EditionFile> items) {

    static final EditionFiles NONE = new EditionFiles(List.of());

    enum Format {
        CSV("csv", "text/csv;charset=UTF-8"),
        PDF("pdf", "application/pdf");

        final String ending;
        final String mediaType;

        Format(String ending, String mediaType) {
            this.ending = ending;
            this.mediaType = mediaType;
        }
    }

    @Schema(name = "EditionFile")
    record EditionFile(Format format, String href, String sha256, long bytes) {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EditionFiles {
        items = List.copyOf(items);
    }

    static EditionFile described(EditionId id, int revision, Format format, byte[] content) {
        return new EditionFile(
                format,
                "/api/editions/" + id + "/revisions/" + revision + "/" + format.ending,
                sha256(content),
                content.length);
    }

    static String sha256(String text) {
        return sha256(text.getBytes(UTF_8));
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
