package se.samlingsplats.dialogue.document;

import java.time.Instant;
import java.util.UUID;
import se.samlingsplats.web.Paging;

/** Where a list in the order of a time and an id goes on. */
public record AfterTime(Instant time, UUID id) {

    public static AfterTime of(Paging paging) {
        if (paging.require(2).after().isEmpty()) {
            return new AfterTime(Instant.EPOCH, new UUID(0, 0));
        }
        return new AfterTime(
                Paging.instant(paging.after().getFirst()),
                Paging.id(paging.after().getLast()));
    }
}
