package se.samlingsplats.directory.mail;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What operators see of the letters: how many and how old, and what they say only where nobody real gets any. */
@RestController
@RequestMapping("/api/operations/directory")
@Tag(name = "letters", description = "Letters that wait or were refused")
class MailOperations {

    private final JdbcClient jdbc;
    private final LetterQueue queue;
    private final Postman postman;
    private final boolean local;

    MailOperations(JdbcClient jdbc, LetterQueue queue, Postman postman, Environment environment) {
        this.jdbc = jdbc;
        this.queue = queue;
        this.postman = postman;
        this.local = environment.acceptsProfiles(Profiles.of("local"));
    }

    @GetMapping("/mail")
    @Operation(summary = "How many letters wait or were refused, and for how long (operator)")
    MailStatus status() {
        return jdbc.sql("""
                        SELECT count(*) FILTER (WHERE state = 'WAITING') AS waiting,
                               coalesce(extract(epoch FROM now() - min(written_at)
                                        FILTER (WHERE state = 'WAITING')), 0) AS waiting_seconds,
                               count(*) FILTER (WHERE state = 'PARKED') AS parked,
                               coalesce(extract(epoch FROM now() - min(written_at)
                                        FILTER (WHERE state = 'PARKED')), 0) AS parked_seconds
                          FROM outgoing_mail
                        """)
                .query((row, number) -> new MailStatus(
                        postman.hasServer(),
                        row.getLong("waiting"),
                        row.getDouble("waiting_seconds"),
                        row.getLong("parked"),
                        row.getDouble("parked_seconds")))
                .single();
    }

    @PostMapping("/mail/parked/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Try the refused letters again (operator)")
    Map<String, Integer> retry() {
        return Map.of("queued", queue.retryParked());
    }

    @GetMapping("/letters")
    @Operation(summary = "The newest letters as they were written (operator); only in the profile local, else 404")
    List<ShownLetter> letters() {
        if (!local) {
            throw new MailProblem.NotLocal();
        }
        return jdbc.sql("SELECT * FROM outgoing_mail ORDER BY written_at DESC, id DESC LIMIT 100")
                .query((row, number) -> new ShownLetter(
                        row.getObject("id", UUID.class),
                        row.getString("recipient"),
                        row.getString("kind"),
                        row.getString("language"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getString("state"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    record MailStatus(
            @Schema(description = "A mail server is configured; without one letters stay until they are deleted")
            boolean server,

            long waiting,

            @Schema(description = "Age of the oldest letter that waits")
            double waitingSeconds,

            long parked,

            @Schema(description = "Age of the oldest letter that was refused for good")
            double parkedSeconds) {}

    @Schema(name = "Letter")
    record ShownLetter(
            UUID id,
            String to,
            String kind,
            String language,
            String subject,
            String body,
            String state,
            Instant writtenAt) {}
}
