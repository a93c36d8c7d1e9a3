package se.samlingsplats.directory.person;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What operators see of erasures that somebody has not answered yet: never whose they are. */
@RestController
@RequestMapping("/api/operations/directory/erasures")
@Tag(name = "erasures", description = "Erasures under way (operator)")
class ErasureQueue {

    private final ErasureTable table;
    private final JdbcClient jdbc;

    ErasureQueue(ErasureTable table, JdbcClient jdbc, MeterRegistry meters) {
        this.table = table;
        this.jdbc = jdbc;
        Gauge.builder("samlingsplats.erasures.open.seconds", this, ErasureQueue::oldest)
                .description("age of the oldest erasure that not every part has answered")
                .register(meters);
    }

    @GetMapping
    @Operation(summary = "Parts that have not answered yet, the oldest first (operator)")
    List<ErasureTable.Waiting> waiting() {
        return table.waiting();
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Ask again now: Keycloak directly, the services by sending the request anew (operator)")
    Asked retry(@PathVariable UUID id) {
        jdbc.sql("UPDATE erasure_part SET next_attempt_at = now() WHERE erasure_id = ? AND done_at IS NULL")
                .param(id)
                .update();
        return new Asked(jdbc.sql("""
                        INSERT INTO outbox (topic, aggregate_id)
                        SELECT ?, id FROM erasure WHERE id = ? AND finished_at IS NULL
                        """).params(Erasure.TOPIC, id).update());
    }

    private double oldest() {
        return jdbc.sql("""
                        SELECT coalesce(extract(epoch FROM now() - min(requested_at)), 0)
                          FROM erasure WHERE finished_at IS NULL
                        """).query(Double.class).single();
    }

    @Schema(name = "ErasureAsked")
    record Asked(int again) {}
}
