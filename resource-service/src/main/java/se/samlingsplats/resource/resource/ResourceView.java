package se.samlingsplats.resource.resource;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.events.Change;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.Position;

/** A resource as others see it, over HTTP and in events. The form is fixed by contracts/resource/resource. */
record ResourceView(
        ResourceId id,
        long version,
        String slug,
        List<String> aliases,
        @JsonUnwrapped ResourceProfile profile,
        ResourceStatus status,
        @Nullable WithdrawalReason withdrawnReason,
        Instant createdAt,
        Instant updatedAt) {

    static final String TOPIC = "resource.resource";

    static ResourceView of(Resource resource) {
        return new ResourceView(
                resource.id(),
                resource.version(),
                resource.slug(),
                resource.aliases(),
                resource.profile(),
                resource.status(),
                resource.withdrawnReason(),
                resource.createdAt(),
                resource.updatedAt());
    }

    static Change change(Resource saved, String fact, Caller by) {
        return new Change(TOPIC, saved.id().value(), saved.version(), fact, by.role(), of(saved));
    }

    Position position() {
        return new Position(TOPIC, id.value(), version);
    }
}
