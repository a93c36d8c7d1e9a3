package se.samlingsplats.directory.proposal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import se.samlingsplats.web.Paging;

/** Where a page of proposals ends: the time one was received, and its id. */
final class Cursors {

    private Cursors() {}

    static List<String> of(Proposal last) {
        return List.of(last.createdAt().toString(), last.id().toString());
    }

    static Instant time(String text) {
        try {
            return Paging.instant(text);
        } catch (DateTimeException e) {
            throw Paging.invalidCursor();
        }
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Paging.invalidCursor();
        }
    }
}
