package se.samlingsplats.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionSystemException;

class LostConnectionTest {

    private static final SQLException BROKEN = new SQLException("An I/O error occurred", "08006");

    @Test
    void aBrokenConnectionIsFoundHoweverDeepItIsWrapped() {
        assertThat(LostConnection.isCauseOf(new IllegalStateException(new RuntimeException(BROKEN))))
                .isTrue();
    }

    @Test
    void aRollBackThatFailsOnAConnectionThePoolHasClosedIsALossToo() {
        var rollback = new TransactionSystemException("Rollback failed", new SQLException("Connection is closed"));
        rollback.initApplicationException(new DataAccessResourceFailureException("Insert failed", BROKEN));

        assertThat(LostConnection.isCauseOf(rollback)).isTrue();
    }

    @Test
    void aRollBackThatFailsForAnotherReasonStaysAFaultOfOurs() {
        var rollback = new TransactionSystemException("Rollback failed", new SQLException("Connection is closed"));
        rollback.initApplicationException(new IllegalStateException("A fault of ours"));

        assertThat(LostConnection.isCauseOf(rollback)).isFalse();
    }
}
