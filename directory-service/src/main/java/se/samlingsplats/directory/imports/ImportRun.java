package se.samlingsplats.directory.imports;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One uploaded file on its way into the directory, as its row stands.
 *
 * @param read records that are done with: where to go on after a restart
 * @param busyMillis time spent, so that rates leave out when nobody worked on it
 */
record ImportRun(
        UUID id,
        String profile,
        int profileVersion,
        String profileBody,
        boolean dryRun,
        ImportState state,
        boolean cancelling,
        long bytes,
        long bytesRead,
        long read,
        @Nullable Long total,
        long created,
        long changed,
        long unchanged,
        long rejected,
        long warnings,
        long conflicts,
        long vanished,
        long busyMillis,
        int attempts,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime finishedAt) {

    long rowsPerSecond() {
        return busyMillis == 0 ? 0 : read * 1_000 / busyMillis;
    }

    /** Null as long as nothing tells, and when nothing is left. */
    @Nullable
    Long secondsLeft() {
        return state != ImportState.RUNNING || bytesRead == 0
                ? null
                : busyMillis * Math.max(0, bytes - bytesRead) / bytesRead / 1_000;
    }
}
