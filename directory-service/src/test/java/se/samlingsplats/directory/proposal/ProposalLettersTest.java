package se.samlingsplats.directory.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samlingsplats.web.TestTokens;

/** What senders hear of it, and how long their words are kept. */
class ProposalLettersTest extends ProposalServer {

    private final String sender = UUID.randomUUID().toString();
    private final String address = sender + "@example.org";
    private final String bearer = TestTokens.login(sender, "Vera Vik", address, Instant.now(), "member");

    @Autowired
    private ProposalProperties properties;

    @Test
    void whoeverAskedForLettersIsToldOfEachDecisionAndLaterWhenTheNeedMoves() {
        var receipt = asked("en", NEED);
        assertThat(letters()).as("nothing is decided yet").isEmpty();

        step(address(receipt) + "/request-changes", CURATOR, 1, "{\"text\": \"Vilken källa?\"}");
        assertThat(letters()).hasSize(1);
        assertThat(letters().getFirst()).contains("waits for your answer", "Vilken källa?", "/en/bidra/status");

        holder("answer", receipt, 2, "\"text\": \"Rapporten\"");
        assertThat(publish(receipt, CURATOR, 3, "{}")).hasStatusOk();
        assertThat(letters()).hasSize(2);
        assertThat(letters().getLast()).contains("has been published", "/en/behov/");
        assertThat(jdbc.sql("SELECT count(*) FROM need_contact WHERE email = ?")
                        .param(address)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void whoeverDidNotAskIsLeftAlone() {
        var receipt = text(json(send("/api/proposals", proposal("NEED", NEED), bearer, sender)), "receipt");

        assertThat(decline(receipt, CURATOR, 1)).hasStatusOk();

        assertThat(letters()).isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM person WHERE subject = ?")
                        .param(sender)
                        .query(Long.class)
                        .single())
                .as("no address is kept for nothing")
                .isZero();
    }

    @Test
    void noLetterIsPromisedWhereThereIsNoConfirmedAddress() {
        var wish = proposal("NEED", NEED).replaceFirst("\\{", "{\"letters\": \"sv\", ");

        assertThat(code(send(wish))).isEqualTo("422 letters-need-login");
        assertThat(code(send("/api/proposals", wish, MEMBER, sender))).isEqualTo("422 letters-need-login");
    }

    @Test
    void whatIsTakenBackIsWrittenAboutNoMore() {
        var receipt = asked("sv", NEED);
        step(address(receipt) + "/request-changes", CURATOR, 1, "{\"text\": \"Vilken källa?\"}");
        assertThat(letters()).hasSize(1);

        assertThat(holder("withdraw", receipt, 2, "")).hasStatusOk();

        assertThat(letters()).isEmpty();
    }

    @Test
    void whatWasTurnedDownLosesItsWordsWhenItCanBeAppealedNoMore() {
        var secret = "Ord " + UUID.randomUUID();
        var receipt = received(proposal("NEED", titled(NEED, secret)));
        decline(receipt, CURATOR, 1);
        var waiting = received(proposal("NEED", titled(NEED, secret)));
        var late = properties.keepTurnedDown().plus(Duration.ofMinutes(1));

        cleanup(Duration.ZERO).tidy();
        assertThat(status(receipt).path("mayAppeal").asBoolean()).isTrue();

        cleanup(late).tidy();
        assertThat(status(receipt).toString())
                .contains("DECLINED", "NOT_VERIFIABLE")
                .doesNotContain(secret);
        assertThat(status(receipt).path("mayAppeal").asBoolean()).isFalse();
        assertThat(code(holder("appeal", receipt, 2, "\"text\": \"Ändå\""))).isEqualTo("410 appeal-too-late");
        assertThat(status(waiting).toString()).as("what waits stays").contains(secret);
    }

    private ProposalCleanup cleanup(Duration ahead) {
        return new ProposalCleanup(jdbc, properties, Clock.offset(Clock.systemUTC(), ahead));
    }

    private String asked(String language, String payload) {
        var body = proposal("NEED", payload).replaceFirst("\\{", "{\"letters\": \"" + language + "\", ");
        return text(json(send("/api/proposals", body, bearer, sender)), "receipt");
    }

    private List<String> letters() {
        return jdbc.sql("SELECT subject || body FROM outgoing_mail WHERE recipient = ? ORDER BY id")
                .param(address)
                .query(String.class)
                .list();
    }
}
