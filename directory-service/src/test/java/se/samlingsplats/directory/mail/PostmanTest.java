package se.samlingsplats.directory.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import se.samlingsplats.directory.DirectoryServer;
import se.samlingsplats.directory.HandClock;
import se.samlingsplats.web.TestTokens;

/** With a real mail server, in the profile local. */
@Import(HandClock.Configuration.class)
@ActiveProfiles("local")
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
class PostmanTest extends DirectoryServer {

    private static final String OPERATOR = TestTokens.bearer("olle", "operator");
    private static final ServerSetup ANY_PORT = new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP);
    private static final GreenMail INBOX = new GreenMail(ANY_PORT);

    @Autowired
    private Letters letters;

    @Autowired
    private Postman postman;

    @Autowired
    private JavaMailSenderImpl server;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private HandClock now;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        INBOX.start();
        registry.add("spring.mail.host", () -> "localhost");
        registry.add("spring.mail.port", () -> INBOX.getSmtp().getPort());
    }

    @AfterAll
    static void stop() {
        INBOX.stop();
    }

    @BeforeEach
    void emptied() throws Exception {
        INBOX.purgeEmailFromAllMailboxes();
        server.setPort(INBOX.getSmtp().getPort());
        jdbc.sql("DELETE FROM outgoing_mail").update();
    }

    @Test
    void aLetterArrivesAsPlainTextAndIsForgottenHere() throws Exception {
        write("asa@example.org", "en");

        postman.round();

        var message = received().getFirst();
        assertThat(message.getSubject()).isEqualTo("You are introduced: Åsas <b>lån</b>");
        assertThat(message.getContentType()).startsWith("text/plain");
        assertThat(message.getContent().toString()).contains("frida@example.org", "<b>lån</b>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getMessageID()).endsWith("@samlingsplats>");
        assertThat(rows()).isZero();
    }

    @Test
    void aLetterOfATransactionThatFailsIsNeverWritten() {
        transaction.executeWithoutResult(undone -> {
            letters.send(letter("asa@example.org", "sv"));
            undone.setRollbackOnly();
        });

        postman.round();
        assertThat(received()).isEmpty();
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> letters.send(letter("asa@example.org", "sv")));
    }

    @Test
    void anAddressThatIsMoreThanAnAddressIsRefused() {
        for (var to : List.of("a@b.se\nBcc: c@d.se", "a@b.se,c@d.se", "A <a@b.se>", "a", "a b@c.se", "@b.se")) {
            assertThatIllegalArgumentException()
                    .as(to)
                    .isThrownBy(() -> transaction.executeWithoutResult(it -> letters.send(letter(to, "sv"))));
        }
    }

    @Test
    void lettersWaitWhileTheServerIsAwayAndArriveOnceItIsBack(CapturedOutput log) {
        write("asa@example.org", "sv");
        write("bo@example.org", "sv");
        server.setPort(1);

        for (var day = 0; day < 20; day++) {
            postman.round();
            now.moment = now.moment.plus(Duration.ofHours(12));
        }
        assertThat(json(get("/api/operations/directory/mail", OPERATOR))
                        .path("waiting")
                        .asInt())
                .isEqualTo(2);
        assertThat(log).contains("does not take letters now").doesNotContain("asa@example.org", "frida@", "lån");

        server.setPort(INBOX.getSmtp().getPort());
        postman.round();
        assertThat(received()).hasSize(2);
    }

    @Test
    void aRecipientWhoIsRefusedForGoodIsParkedAtOnceAndTriedAgainOnRequest(CapturedOutput log) throws Exception {
        write("nobody@example.org", "sv");
        try (var refusing = new RefusingMailServer("550 5.1.1 nobody@example.org is unknown")) {
            server.setPort(refusing.port());
            postman.round();
        }

        var status = json(get("/api/operations/directory/mail", OPERATOR));
        assertThat(status.path("parked").asInt()).isEqualTo(1);
        assertThat(status.path("parkedSeconds").isNumber()).isTrue();
        assertThat(status.toString()).doesNotContain("nobody@");
        assertThat(log).contains("A letter was refused").doesNotContain("nobody@example.org");

        server.setPort(INBOX.getSmtp().getPort());
        postman.round();
        assertThat(received()).isEmpty();
        assertThat(post("/api/operations/directory/mail/parked/retry", OPERATOR, "{}"))
                .hasStatus(HttpStatus.ACCEPTED);
        postman.round();
        assertThat(received()).hasSize(1);
    }

    @Test
    void aServerThatSaysLaterIsAskedLessAndLessOftenAndNotForEver() throws Exception {
        write("later@example.org", "sv");
        try (var refusing = new RefusingMailServer("451 4.7.1 later")) {
            server.setPort(refusing.port());
            for (var attempt = 1; attempt <= 8; attempt++) {
                postman.round();
                assertThat(attempts()).isEqualTo(attempt);
                postman.round();
                assertThat(attempts()).as("it rests").isEqualTo(attempt);
                now.moment = now.moment.plus(Duration.ofHours(6));
            }
            postman.round();
        }
        assertThat(jdbc.sql("SELECT state || attempts FROM outgoing_mail")
                        .query(String.class)
                        .single())
                .isEqualTo("PARKED8");
    }

    @Test
    void twoReplicasTakeEachLetterOnce() throws Exception {
        IntStream.range(0, 40).forEach(number -> write("member" + number + "@example.org", "sv"));

        try (var replicas = Executors.newFixedThreadPool(2)) {
            for (var task : replicas.invokeAll(
                    List.of(Executors.callable(postman::round), Executors.callable(postman::round)))) {
                task.get();
            }
        }
        assertThat(received()).hasSize(40);
    }

    @Test
    void aLetterIsDeletedAfterAWhileWhateverBecameOfIt() {
        write("asa@example.org", "sv");
        now.moment = now.moment.plus(Duration.ofDays(29));
        postman.tidy();
        assertThat(rows()).isEqualTo(1);

        now.moment = now.moment.plus(Duration.ofDays(2));
        postman.tidy();
        assertThat(rows()).isZero();
    }

    @Test
    void theLocalProfileShowsLettersToOperatorsOnly() {
        write("asa@example.org", "sv");

        var shown = json(get("/api/operations/directory/letters", OPERATOR));
        assertThat(text(shown.get(0), "to")).isEqualTo("asa@example.org");
        assertThat(text(shown.get(0), "body")).contains("frida@example.org");
        assertThat(get("/api/operations/directory/letters", CURATOR)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void whoIsErasedGetsNoLetterAnyMore() {
        write("Asa@example.org", "sv");
        write("bo@example.org", "sv");

        transaction.executeWithoutResult(it -> letters.forget("asa@Example.org"));

        postman.round();
        assertThat(received()).hasSize(1);
    }

    private void write(String to, String language) {
        transaction.executeWithoutResult(it -> letters.send(letter(to, language)));
    }

    private static Letter letter(String to, String language) {
        return new Letter(
                to,
                language,
                LetterKind.INTRODUCTION_MADE,
                Map.of("about", "Åsas <b>lån</b>", "name", "Frida", "address", "frida@example.org"));
    }

    private static List<MimeMessage> received() {
        return List.of(INBOX.getReceivedMessages());
    }

    private int rows() {
        return jdbc.sql("SELECT count(*) FROM outgoing_mail")
                .query(Integer.class)
                .single();
    }

    private int attempts() {
        return jdbc.sql("SELECT attempts FROM outgoing_mail")
                .query(Integer.class)
                .single();
    }
}
