package se.samlingsplats.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import se.samlingsplats.directory.actor.ActorId;
import se.samlingsplats.directory.contact.OwnerContacts;

/** The service with a clock that tests move, and with the letters that it writes. */
@Import(HandClock.Configuration.class)
public abstract class ClockedServer extends DirectoryServer {

    private static final Pattern TOKEN = Pattern.compile("/(bekrafta|introduktion|avanmal)#(\\S+)");

    @Autowired
    protected HandClock now;

    @Autowired
    protected TransactionTemplate transaction;

    @Autowired
    private OwnerContacts owners;

    public record Written(String recipient, String kind, String subject, String body) {

        public String token() {
            var found = TOKEN.matcher(body);
            assertThat(found.find()).as("the letter has a link").isTrue();
            return found.group(2);
        }
    }

    @BeforeEach
    void emptyDesk() {
        now.moment = Instant.parse("2026-11-02T08:00:00Z");
        jdbc.sql("DELETE FROM outgoing_mail").update();
        jdbc.sql("DELETE FROM owner_contact").update();
        jdbc.sql("DELETE FROM need_contact").update();
    }

    protected List<Written> letters() {
        return jdbc.sql("SELECT recipient, kind, subject, body FROM outgoing_mail ORDER BY written_at, id")
                .query(Written.class)
                .list();
    }

    protected Written letterTo(String address) {
        return letters().stream()
                .filter(each -> each.recipient().equals(address))
                .reduce((former, last) -> last)
                .orElseThrow(() -> new AssertionError("no letter"));
    }

    protected String actor(String name, String sector) {
        var actor = json(post(
                "/api/actors", CURATOR, "{\"names\": {\"sv\": \"%s\"}, \"sector\": \"%s\"}".formatted(name, sector)));
        return text(actor, "id");
    }

    protected void owner(String actor, String email, String language) {
        transaction.executeWithoutResult(
                it -> owners.keep(ActorId.of(actor), UUID.randomUUID().toString(), email, language));
    }

    protected static void atOnce(List<Callable<Boolean>> tasks) {
        try (var threads = Executors.newFixedThreadPool(tasks.size())) {
            for (var task : threads.invokeAll(tasks)) {
                assertThat(task.resultNow()).isTrue();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first character that is changed. */
    protected static String forged(String token) {
        return (token.charAt(0) == 'A' ? 'B' : 'A') + token.substring(1);
    }
}
