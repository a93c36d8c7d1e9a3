package se.samlingsplats.erasure;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an operator sees of the ledger and does after a restore. */
@RestController
@RequestMapping("/api/operations/${spring.application.name}/erasure-ledger")
class ErasureOperations {

    private final JdbcClient jdbc;
    private final ErasureReplay replay;

    ErasureOperations(JdbcClient jdbc, ErasureReplay replay) {
        this.jdbc = jdbc;
        this.replay = replay;
    }

    @GetMapping
    @Operation(summary = "How many people this service has erased, without saying whom (operator)")
    Ledger ledger() {
        return new Ledger(jdbc.sql("SELECT count(*) FROM erasure_ledger")
                .query(Long.class)
                .single());
    }

    @PostMapping("/replay")
    @Operation(summary = "Erase again whoever a restored backup has brought back (operator)")
    Replayed replay() {
        return new Replayed(replay.run());
    }

    @Schema(name = "ErasureLedger")
    record Ledger(long erased) {}

    @Schema(name = "ErasureReplayed")
    record Replayed(int cameBack) {}
}
