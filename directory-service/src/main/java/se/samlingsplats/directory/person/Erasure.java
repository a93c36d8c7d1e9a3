package se.samlingsplats.directory.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's erasure as the other services hear of it, in a topic that is closed to partners.
 *
 * @param subject whom it is about; left out once everybody has acknowledged
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Erasure(UUID id, long version, @Nullable String subject, String subjectHash, Instant requestedAt) {

    static final String TOPIC = "directory.person";
}
