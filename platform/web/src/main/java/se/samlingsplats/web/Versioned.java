package se.samlingsplats.web;

import java.net.URI;
import org.springframework.http.ResponseEntity;

/** Answers that carry the version as a strong ETag. */
public final class Versioned {

    private Versioned() {}

    public static <T> ResponseEntity<T> ok(T body, long version) {
        return ResponseEntity.ok().eTag(tag(version)).body(body);
    }

    public static <T> ResponseEntity<T> ok(T body, long version, Position position) {
        return ResponseEntity.ok()
                .eTag(tag(version))
                .header(Position.HEADER, position.toString())
                .body(body);
    }

    public static <T> ResponseEntity<T> created(URI location, T body, long version, Position position) {
        return ResponseEntity.created(location)
                .eTag(tag(version))
                .header(Position.HEADER, position.toString())
                .body(body);
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }
}
