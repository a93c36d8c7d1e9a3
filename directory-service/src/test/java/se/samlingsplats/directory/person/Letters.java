package se.samlingsplats.directory.person;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what waits to be sent, in place of a mailbox. */
public final class Letters {

    private Letters() {}

    /** The code in the newest letter of the kind to the address. */
    public static String code(JdbcClient jdbc, String kind, String email) {
        return newest(jdbc, kind, email).orElseThrow();
    }

    /** On a line of its own, in groups. */
    private static String codeIn(String body) {
        return body.lines()
                .filter(line -> line.matches("[0-9A-Za-z]+(-[0-9A-Za-z]+)+"))
                .findFirst()
                .orElse("");
    }

    public static Optional<String> newest(JdbcClient jdbc, String kind, String email) {
        return jdbc.sql("""
                        SELECT body FROM outgoing_mail WHERE kind = ? AND recipient = ? ORDER BY id DESC LIMIT 1
                        """).params(kind, email).query(String.class).optional().map(Letters::codeIn);
    }
}
