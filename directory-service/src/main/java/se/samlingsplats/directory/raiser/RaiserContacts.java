package se.samlingsplats.directory.raiser;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.directory.contact.Contact;
import se.samlingsplats.directory.mail.Letters;
import se.samlingsplats.directory.need.NeedId;
import se.samlingsplats.web.Ids;

/** Where those are reached who raised a need and want to hear of it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RaiserContacts {

    private final JdbcClient jdbc;
    private final Letters letters;
    private final Clock clock;

    RaiserContacts(JdbcClient jdbc, Letters letters, Clock clock) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.clock = clock;
    }

    /** In place of whoever was to be told before. */
    public void keep(NeedId need, String email, String language) {
        forget(need);
        jdbc.sql("INSERT INTO need_contact (need_id, id, email, language) VALUES (?, ?, ?, ?)")
                .params(need.value(), Ids.next(), email, "en".equals(language) ? "en" : "sv")
                .update();
    }

    public void forget(NeedId need) {
        of(need).ifPresent(found -> erase(found.id()));
    }

    /** For who is erased. */
    public void forget(String email) {
        jdbc.sql("DELETE FROM need_contact WHERE lower(email) = lower(?)")
                .param(email)
                .update();
        letters.forget(email);
    }

    public Optional<Contact> contact(NeedId need) {
        return of(need).map(Raiser::contact);
    }

    /** Returns whether there was anybody to be forgotten. */
    boolean erase(UUID id) {
        letters.forget(id);
        return jdbc.sql("DELETE FROM need_contact WHERE id = ?").param(id).update() > 0;
    }

    boolean has(UUID id) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM need_contact WHERE id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    Optional<Raiser> of(NeedId need) {
        return of(List.of(need)).stream().findFirst();
    }

    List<Raiser> of(List<NeedId> needs) {
        return jdbc.sql("SELECT * FROM need_contact WHERE need_id = ANY (?) ORDER BY need_id")
                .param(needs.stream().map(NeedId::value).toArray(UUID[]::new))
                .query((row, number) -> new Raiser(
                        row.getObject("id", UUID.class),
                        new NeedId(row.getObject("need_id", UUID.class)),
                        new Contact(row.getString("email"), row.getString("language"))))
                .list();
    }

    /** At most one letter a day says who has the need too, however many say so. */
    boolean mayTell(Raiser raiser) {
        var now = ZonedDateTime.now(clock);
        return jdbc.sql("UPDATE need_contact SET told_at = ? WHERE id = ? AND (told_at IS NULL OR told_at <= ?)")
                        .params(
                                OffsetDateTime.now(clock),
                                raiser.id(),
                                now.minusDays(1).toOffsetDateTime())
                        .update()
                > 0;
    }

    record Raiser(UUID id, NeedId need, Contact contact) {}
}
