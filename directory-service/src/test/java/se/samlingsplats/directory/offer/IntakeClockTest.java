package se.samlingsplats.directory.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;
import se.samlingsplats.directory.DirectoryServer;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Time passes only when a test says so. */
@Import(IntakeClockTest.Configuration.class)
@DirtiesContext
class IntakeClockTest extends DirectoryServer {

    private static final Instant IN_AUTUMN = Instant.parse("2026-11-02T08:00:00Z");
    private static final Instant OPENS = Instant.parse("2026-12-01T08:00:00Z");
    private static final Instant CLOSES = Instant.parse("2027-01-31T23:00:00Z");
    private static final Instant IN_SPRING = Instant.parse("2027-05-01T08:00:00Z");

    @Autowired
    private HandClock now;

    @Autowired
    private IntakeClock intakes;

    @Autowired
    private OfferService service;

    @Autowired
    private OfferRepository offers;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void autumn() {
        now.moment = IN_SPRING;
        intakes.tick();
        now.moment = IN_AUTUMN;
    }

    @Test
    void anIntakeOpensAndClosesAtItsMomentsAndNotAMillisecondBefore() {
        var offer = publish();

        at(OPENS.minusMillis(1));
        assertThat(facts(offer)).containsExactly("published by curator");
        at(OPENS);
        assertThat(text(read(offer), "intakeState")).isEqualTo("OPEN");
        at(CLOSES.minusMillis(1));
        assertThat(text(read(offer), "intakeState")).isEqualTo("OPEN");
        at(CLOSES);
        assertThat(text(read(offer), "intakeState")).isEqualTo("CLOSED");
        at(IN_SPRING);
        assertThat(facts(offer)).containsExactly("published by curator", "opened by clock", "closed by clock");
    }

    @Test
    void aServiceThatWasDownOverBothMomentsMakesUpForEachOnceInOrder() {
        var offer = publish();

        at(IN_SPRING);
        intakes.tick();

        assertThat(facts(offer)).containsExactly("published by curator", "opened by clock", "closed by clock");
        assertThat(states(offer)).containsExactly("NOT_YET_OPEN", "OPEN", "CLOSED");
        assertThat(jdbc.sql("SELECT count(DISTINCT event_id) FROM history WHERE aggregate_id = ? AND leaves")
                        .param(id(offer))
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void theHourThatIsMissingInSpringOpensWhenTheClockHasSkippedIt() {
        var offer = publish(Offers.intake("2027-03-28T02:30", null));

        at(Instant.parse("2027-03-28T01:29:59Z"));
        assertThat(text(read(offer), "intakeState")).isEqualTo("NOT_YET_OPEN");
        at(Instant.parse("2027-03-28T01:30:00Z"));
        assertThat(text(read(offer), "intakeState")).isEqualTo("OPEN");
    }

    @Test
    void theHourThatComesTwiceInAutumnOpensTheFirstTime() {
        var offer = publish(Offers.intake("2027-10-31T02:30", null));

        at(Instant.parse("2027-10-31T00:29:59Z"));
        assertThat(text(read(offer), "intakeState")).isEqualTo("NOT_YET_OPEN");
        at(Instant.parse("2027-10-31T00:30:00Z"));
        assertThat(text(read(offer), "intakeState")).isEqualTo("OPEN");
    }

    @Test
    void whatTheClockDoesMakesNoEditorsWorkStale() {
        publish();
        var offer = publish();
        var editing = (ObjectNode) read(offer);
        editing.withObject("/cost").put("sv", "500 kronor");

        at(OPENS);
        var reread = get(self(offer), NOBODY);
        var revised = put(self(offer), CURATOR, 1, editing.toString());

        assertThat(reread.getResponse().getHeader("ETag")).isEqualTo("\"1\"");
        assertThat(json(reread).path("version").asLong()).isEqualTo(2);
        assertThat(revised).hasStatusOk();
        assertThat(json(revised).path("version").asLong()).isEqualTo(3);
        assertThat(json(revised).path("revision").asLong()).isEqualTo(2);
        assertThat(text(json(revised), "intakeState")).isEqualTo("OPEN");
    }

    @Test
    void aReaderWhoKnowsTheRevisionStillLearnsWhatTheClockDid() {
        var offer = publish();
        at(OPENS);

        var conditional = request(HttpMethod.GET, self(offer), NOBODY)
                .header("If-None-Match", "\"1\"")
                .exchange();

        assertThat(conditional).hasStatus(HttpStatus.OK);
        assertThat(text(json(conditional), "intakeState")).isEqualTo("OPEN");
    }

    @Test
    void anEditorWhoIsThereBeforeTheClockIsRecordedAfterIt() {
        var offer = publish();
        now.moment = OPENS;

        put(self(offer), CURATOR, 1, read(offer).toString());
        intakes.tick();

        assertThat(facts(offer)).containsExactly("published by curator", "opened by clock", "revised by curator");
    }

    @Test
    void anIntakeThatWasMovedOpensAtItsNewMomentOnly() {
        var offer = publish();
        var moved = (ObjectNode) read(offer);
        var intake = moved.putObject("intake");
        intake.put("opens", "2027-01-07T08:00");
        put(self(offer), CURATOR, 1, moved.toString());

        at(OPENS);
        assertThat(text(read(offer), "intakeState")).isEqualTo("NOT_YET_OPEN");
        at(Instant.parse("2027-01-07T07:00:00Z"));
        assertThat(facts(offer)).containsExactly("published by curator", "revised by curator", "opened by clock");
    }

    @Test
    void theClockWaitsForNoOfferThatSomebodyElseHolds() {
        var held = publish();
        var free = publish();
        now.moment = OPENS;

        transaction.executeWithoutResult(holding -> {
            offers.locked(id(held)).orElseThrow();
            elsewhere(List.of(() -> {
                intakes.tick();
                return true;
            }));
        });
        assertThat(facts(held)).containsExactly("published by curator");
        assertThat(facts(free)).containsExactly("published by curator", "opened by clock");

        intakes.tick();
        assertThat(facts(held)).containsExactly("published by curator", "opened by clock");
    }

    @Test
    void twoReplicasOpenEachOfManyIntakesOnce() {
        var many = IntStream.range(0, 120).mapToObj(number -> publish()).toList();
        now.moment = OPENS;

        Callable<Boolean> replica = () -> {
            intakes.tick();
            return true;
        };
        elsewhere(List.of(replica, replica));
        intakes.tick();

        assertThat(many).allSatisfy(offer -> assertThat(facts(offer))
                .containsExactly("published by curator", "opened by clock"));
    }

    @Test
    void aBatchIsBounded() {
        IntStream.range(0, 51).forEach(number -> publish());
        now.moment = OPENS;

        assertThat(service.crossDue()).isTrue();
        assertThat(service.crossDue()).isFalse();
    }

    @Test
    void aRetiredOfferHearsNothingOfTheClock() {
        var offer = publish();
        step(self(offer) + "/retire", CURATOR, 1, "{\"reason\": \"MISTAKE\"}");

        at(IN_SPRING);

        assertThat(facts(offer)).containsExactly("published by curator", "retired by curator");
    }

    @Test
    void aStaleEditorIsStillRefused() {
        var offer = publish();
        at(OPENS);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> service.assure(new OfferId(id(offer)), new ExpectedVersion(2), Offers.CECILIA))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("stale-version"));
    }

    private void at(Instant moment) {
        now.moment = moment;
        intakes.tick();
    }

    private JsonNode publish() {
        return publish(Offers.intake("2026-12-01T09:00", "2027-02-01T00:00"));
    }

    private JsonNode publish(Intake intake) {
        var profile = Offers.with(intake, OfferStatus.ACTIVE);
        return json(post("/api/offers", CURATOR, JsonMapper.shared().writeValueAsString(profile)));
    }

    private JsonNode read(JsonNode offer) {
        return json(get(self(offer), CURATOR));
    }

    private List<String> facts(JsonNode offer) {
        return history(offer, "fact || ' by ' || by_role");
    }

    private List<String> states(JsonNode offer) {
        return history(offer, "state ->> 'intakeState'");
    }

    private List<String> history(JsonNode offer, String column) {
        return jdbc.sql("SELECT " + column + " FROM history WHERE aggregate_id = ? ORDER BY version")
                .param(id(offer))
                .query(String.class)
                .list();
    }

    private static void elsewhere(List<Callable<Boolean>> tasks) {
        try (var threads = Executors.newFixedThreadPool(tasks.size())) {
            for (var task : threads.invokeAll(tasks)) {
                assertThat(task.resultNow()).isTrue();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UUID id(JsonNode offer) {
        return UUID.fromString(text(offer, "id"));
    }

    private static String self(JsonNode offer) {
        return "/api/offers/" + text(offer, "id");
    }

    static final class HandClock extends Clock {

        private volatile Instant moment = IN_AUTUMN;

        @Override
        public Instant instant() {
            return moment;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Stockholm");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(moment, zone);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {

        @Bean
        @Primary
        HandClock handClock() {
            return new HandClock();
        }
    }
}
