package se.samlingsplats.directory.duplicate;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One search of the whole register, as it stands.
 *
 * @param compared keys that are done with, of {@code total} when it began
 */
@Schema(name = "DuplicateSearch")
record DuplicateSearch(
        UUID id,
        State state,
        long compared,
        long total,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    @Schema(name = "DuplicateSearchState")
    enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }
}
