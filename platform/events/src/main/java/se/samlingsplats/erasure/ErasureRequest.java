package se.samlingsplats.erasure;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the topic of erasures says about one person.
 *
 * @param subject until every service has acknowledged; from then on the hash alone is left
 */
record ErasureRequest(UUID id, long version, @Nullable String subject, String subjectHash, Instant requestedAt) {}
