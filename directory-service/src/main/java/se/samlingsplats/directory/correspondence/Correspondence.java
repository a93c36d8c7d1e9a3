package se.samlingsplats.directory.correspondence;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samlingsplats.directory.contact.OwnerContacts;
import se.samlingsplats.directory.feedback.FeedbackService;
import se.samlingsplats.directory.introduction.Introductions;
import se.samlingsplats.directory.mail.Letters;
import se.samlingsplats.directory.raiser.RaiserContacts;
import se.samlingsplats.erasure.PersonalData;

/**
 * Letters that wait and addresses that were left for an answer. They know an address and no account, so they go before
 * the person is forgotten whose address it is.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Correspondence implements PersonalData {

    private final JdbcClient jdbc;
    private final Letters letters;
    private final OwnerContacts owners;
    private final RaiserContacts raisers;
    private final Introductions introductions;
    private final FeedbackService feedback;

    Correspondence(
            JdbcClient jdbc,
            Letters letters,
            OwnerContacts owners,
            RaiserContacts raisers,
            Introductions introductions,
            FeedbackService feedback) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.owners = owners;
        this.raisers = raisers;
        this.introductions = introductions;
        this.feedback = feedback;
    }

    @Override
    public String name() {
        return "letters";
    }

    @Override
    public Object about(String subject) {
        return Map.of(
                "remindedOf",
                rows(
                        "SELECT actor_id, email, language FROM owner_contact WHERE subject = ? ORDER BY actor_id",
                        subject),
                "waiting",
                rows("""
                        SELECT m.kind, m.subject, m.body, m.written_at FROM outgoing_mail m
                          JOIN person p ON lower(p.email) = lower(m.recipient) WHERE p.subject = ? ORDER BY m.written_at
                        """, subject),
                "hearsOfNeeds",
                rows("""
                        SELECT n.need_id, n.email FROM need_contact n
                          JOIN person p ON lower(p.email) = lower(n.email) WHERE p.subject = ? ORDER BY n.need_id
                        """, subject),
                "introductions",
                rows("""
                        SELECT i.about_kind, i.about_id, i.name, i.email, i.message, i.created_at FROM introduction i
                          JOIN person p ON lower(p.email) = lower(i.email) WHERE p.subject = ? ORDER BY i.created_at
                        """, subject),
                "feedback",
                rows("""
                        SELECT f.kind, f.page, f.text, f.email, f.status, f.answer, f.received_at FROM feedback f
                          JOIN person p ON lower(p.email) = lower(f.email) WHERE p.subject = ? ORDER BY f.received_at
                        """, subject));
    }

    private List<Map<String, @Nullable Object>> rows(String sql, String subject) {
        return jdbc.sql(sql).param(subject).query().listOfRows();
    }

    @Override
    public void erase(String subject) {
        owners.removeAll(subject);
        jdbc.sql("SELECT email FROM person WHERE subject = ? AND email IS NOT NULL")
                .param(subject)
                .query(String.class)
                .list()
                .forEach(this::forget);
    }

    private void forget(String email) {
        letters.forget(email);
        raisers.forget(email);
        introductions.forget(email);
        feedback.forget(email);
    }

    @Override
    public List<String> subjects() {
        return jdbc.sql("SELECT DISTINCT subject FROM owner_contact")
                .query(String.class)
                .list();
    }
}
