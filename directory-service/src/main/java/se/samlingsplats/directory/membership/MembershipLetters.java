package se.samlingsplats.directory.membership;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.directory.mail.Letter;
import se.samlingsplats.directory.mail.LetterKind;
import se.samlingsplats.directory.mail.Letters;
import se.samlingsplats.erasure.Subjects;

/** The one place where letters about invitations and claims are handed over, in the transaction that they are about. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MembershipLetters {

    private static final int MOST_TO_ONE = 5;
    private static final int MOST_BY_ONE = 30;

    private final JdbcClient jdbc;
    private final Letters letters;
    private final String publicUrl;

    MembershipLetters(JdbcClient jdbc, Letters letters, @Value("${samlingsplats.mail.public-url}") String publicUrl) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.publicUrl = publicUrl;
    }

    /**
     * Counts a letter that strangers ask for: neither is an address their target, nor do they send many. What is counted
     * is forgotten after a day and knows hashes only, since the letter itself may be gone sooner.
     */
    public void countOneMore(String email, String sender) {
        var to = Subjects.hash("letter to " + email.toLowerCase(Locale.ROOT));
        var by = Subjects.hash("letter by " + sender);
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 7))")
                .param(to)
                .query(row -> {});
        var today = jdbc.sql("""
                        SELECT count(*) FILTER (WHERE recipient_hash = ?) AS received,
                               count(*) FILTER (WHERE sender_hash = ?) AS sent
                          FROM letter_count
                         WHERE (recipient_hash = ? OR sender_hash = ?) AND counted_at > now() - interval '1 day'
                        """)
                .params(to, by, to, by)
                .query((row, number) -> row.getLong("received") >= MOST_TO_ONE || row.getLong("sent") >= MOST_BY_ONE)
                .single();
        if (today) {
            throw new MembershipProblem.TooManyLetters();
        }
        jdbc.sql("INSERT INTO letter_count (recipient_hash, sender_hash) VALUES (?, ?)")
                .params(to, by)
                .update();
    }

    /** To whoever has this address, or has it no more. */
    public void send(UUID to, LetterKind kind, Map<String, String> facts) {
        jdbc.sql("SELECT email FROM person WHERE id = ? AND email IS NOT NULL")
                .param(to)
                .query(String.class)
                .optional()
                .ifPresent(email -> letters.send(new Letter(email, "sv", kind, withPage(facts), to)));
    }

    private Map<String, String> withPage(Map<String, String> facts) {
        var all = new HashMap<>(facts);
        all.put("page", publicUrl + "/konto");
        return all;
    }
}
