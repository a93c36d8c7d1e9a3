package se.samlingsplats.erasure;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;

/** What one service has about a person. */
@Schema(description = "What one service has about the caller")
record MyData(
        String service,
        Instant exportedAt,

        @Schema(description = "By kind; empty where the service keeps nothing about people with an account")
        Map<String, Object> data) {}
