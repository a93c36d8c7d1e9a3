package se.samlingsplats.search.projection;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Without these an event says nothing that could be found. */
final class Required {

    private Required() {}

    static UUID id(@Nullable UUID id) {
        if (id == null) {
            throw new Undecodable("the state has no id");
        }
        return id;
    }

    static Instant moment(@Nullable Instant moment) {
        if (moment == null) {
            throw new Undecodable("the state does not say when");
        }
        return moment;
    }

    static String slug(@Nullable String slug) {
        if (slug == null || slug.isBlank()) {
            throw new Undecodable("the state has no slug");
        }
        return slug;
    }
}
