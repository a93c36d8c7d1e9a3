package se.samlingsplats.web;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** Tells a database that went away in the middle from a fault of ours, however deep it is wrapped. */
final class LostConnection {

    private LostConnection() {}

    static boolean isCauseOf(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isLoss(sql.getSQLState())) {
                return true;
            }
            // The pool has closed the dead connection already, so that the roll-back fails without a state of its own;
            // what broke the connection is kept beside the chain of causes.
            if (cause instanceof TransactionSystemException rollback && isCauseOf(rollback.getApplicationException())) {
                return true;
            }
        }
        return false;
    }

    /** Class 08: connection exception; 57P01 to 57P03: the server is going or coming. */
    private static boolean isLoss(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P0"));
    }
}
