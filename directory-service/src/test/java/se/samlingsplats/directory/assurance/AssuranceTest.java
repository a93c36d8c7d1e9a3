package se.samlingsplats.directory.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samlingsplats.directory.ClockedServer;

class AssuranceTest extends ClockedServer {

    /** By the calendar: summer time has begun meanwhile. */
    private static final Instant HALF_A_YEAR_LATER = Instant.parse("2027-05-02T07:00:00Z");

    @Autowired
    private ReminderClock reminders;

    @Autowired
    private AssuranceService service;

    private String town = "";

    @BeforeEach
    void aTownWithAnOwner() {
        town = actor("Strandby kommun", "PUBLIC_MUNICIPALITY");
        owner(town, "asa@example.org", "sv");
    }

    @Test
    void anOwnerIsAskedWhenFactsAreHalfAYearOldAndNotADayBefore() {
        at(HALF_A_YEAR_LATER.minusSeconds(1));
        assertThat(letters()).isEmpty();

        at(HALF_A_YEAR_LATER);
        at(HALF_A_YEAR_LATER.plusSeconds(1));
        assertThat(letters()).hasSize(1);
        assertThat(letters().getFirst().subject()).isEqualTo("Stämmer uppgifterna om Strandby kommun?");
        assertThat(letters().getFirst().body()).contains("2026-11-02", "/aktorer/strandby-kommun");
    }

    @Test
    void anOwnerWhoDoesNotAnswerIsAskedEveryOtherMonthAndThreeTimesInAll() {
        for (var day = 0; day < 500; day++) {
            at(HALF_A_YEAR_LATER.plus(Duration.ofDays(day)));
        }
        assertThat(letters()).hasSize(3);
    }

    @Test
    void nobodyIsAskedForWhatNobodyOwns() {
        jdbc.sql("DELETE FROM owner_contact").update();

        at(HALF_A_YEAR_LATER);
        assertThat(letters()).isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM assurance_request WHERE aggregate_id = ?")
                        .param(UUID.fromString(town))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void lookingChangesNothingAndTheButtonAssuresOnce() {
        at(HALF_A_YEAR_LATER);
        var token = letterTo("asa@example.org").token();

        var looked = look(token);
        look(token);
        assertThat(looked).hasStatusOk();
        assertThat(looked.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(text(json(looked), "kind")).isEqualTo("ACTOR");
        assertThat(json(looked).at("/names/sv").asString()).isEqualTo("Strandby kommun");
        assertThat(facts()).containsExactly("published by curator");

        var assured = press(token, 1);
        assertThat(assured).hasStatusOk();
        assertThat(text(json(assured), "assuredAt")).isEqualTo("2027-05-02T07:00:00Z");
        assertThat(text(json(get("/api/actors/" + town, NOBODY)), "assuredAt")).isEqualTo("2027-05-02T07:00:00Z");
        assertThat(facts()).containsExactly("published by curator", "assured by owner");

        refused(press(token, 2), HttpStatus.GONE, "link-used");
        refused(look(token), HttpStatus.GONE, "link-used");
        assertThat(facts()).hasSize(2);
    }

    @Test
    void aForgedAnOldAndABrokenLinkAreAnsweredClearly() {
        at(HALF_A_YEAR_LATER);
        var token = letterTo("asa@example.org").token();

        refused(press(forged(token), 1), HttpStatus.NOT_FOUND, "link-unknown");
        refused(look(forged(token)), HttpStatus.NOT_FOUND, "link-unknown");
        refused(look("x"), HttpStatus.NOT_FOUND, "link-unknown");
        now.moment = HALF_A_YEAR_LATER.plus(Duration.ofDays(60));
        refused(look(token), HttpStatus.GONE, "link-expired");
        refused(press(token, 1), HttpStatus.GONE, "link-expired");
        assertThat(facts()).hasSize(1);
    }

    @Test
    void whatWasChangedMeanwhileIsNotAssuredUnseen() {
        at(HALF_A_YEAR_LATER);
        var token = letterTo("asa@example.org").token();
        step("/api/actors/" + town + "/assure", CURATOR, 1, "");

        assertThat(press(token, 1)).hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(request(HttpMethod.POST, "/api/assurances/" + token, NOBODY).exchange())
                .hasStatus(HttpStatus.PRECONDITION_REQUIRED);
        assertThat(press(token, 2)).hasStatusOk();
    }

    @Test
    void oneOfTwoWhoPressAtOnceAssures() {
        owner(town, "bo@example.org", "en");
        at(HALF_A_YEAR_LATER);
        assertThat(letterTo("bo@example.org").subject()).isEqualTo("Are the facts about Strandby kommun still true?");
        var token = letterTo("bo@example.org").token();

        atOnce(List.of(
                () -> press(token, 1).getResponse().getStatus() > 0,
                () -> press(token, 1).getResponse().getStatus() > 0));

        assertThat(facts().stream().filter("assured by owner"::equals)).hasSize(1);
    }

    @Test
    void whoHasAssuredIsAskedAgainHalfAYearLater() {
        at(HALF_A_YEAR_LATER);
        press(letterTo("asa@example.org").token(), 1);

        at(HALF_A_YEAR_LATER.plus(Duration.ofDays(180)));
        assertThat(letters()).hasSize(1);
        at(HALF_A_YEAR_LATER.plus(Duration.ofDays(185)));
        assertThat(letters()).hasSize(2);
    }

    @Test
    void offersAreAskedForToo() {
        var offer = json(post("/api/offers", CURATOR, """
                {"titles": {"sv": "Lån som väntar"}, "owner": {"actorId": "%s", "name": "Strandby"}, \
                "supportTypes": ["LOAN"], "reach": "NATIONAL", "jurisdiction": "SE"}""".formatted(town)));
        jdbc.sql("UPDATE actor SET assured_at = '2027-05-01T00:00:00Z' WHERE id = ?")
                .param(UUID.fromString(town))
                .update();

        at(HALF_A_YEAR_LATER);
        var token = letterTo("asa@example.org").token();
        assertThat(letters()).hasSize(1);
        assertThat(text(json(look(token)), "kind")).isEqualTo("OFFER");
        assertThat(press(token, 1)).hasStatusOk();
        var shown = json(get("/api/offers/" + text(offer, "id"), NOBODY));
        assertThat(shown.path("freshness").asDouble()).isEqualTo(1);
    }

    @Test
    void anOwnerGetsNoMoreThanFiveLettersADay() {
        IntStream.range(0, 8).forEach(number -> post("/api/offers", CURATOR, """
                {"titles": {"sv": "Lån"}, "owner": {"actorId": "%s", "name": "Strandby"}, \
                "supportTypes": ["LOAN"], "reach": "NATIONAL", "jurisdiction": "SE"}""".formatted(town)));

        at(HALF_A_YEAR_LATER);
        at(HALF_A_YEAR_LATER.plus(Duration.ofHours(1)));
        assertThat(letters()).hasSize(5);
        at(HALF_A_YEAR_LATER.plus(Duration.ofHours(25)));
        assertThat(letters()).hasSize(9);
    }

    @Test
    void twoReplicasAskForEachOfManyOnceInBoundedBatches() {
        IntStream.range(0, 110).forEach(number -> {
            var actor = actor("Byalaget " + number, "CIVIL_SOCIETY");
            owner(actor, "byalaget" + number + "@example.org", "sv");
        });
        now.moment = HALF_A_YEAR_LATER;

        atOnce(List.of(
                () -> {
                    reminders.tick();
                    return true;
                },
                () -> {
                    reminders.tick();
                    return true;
                }));
        reminders.tick();

        assertThat(letters()).hasSize(111);
        assertThat(letters().stream().map(Written::recipient).distinct()).hasSize(111);
        assertThat(service.askDue()).isFalse();
    }

    private void at(Instant moment) {
        now.moment = moment;
        reminders.tick();
    }

    private MvcTestResult look(String token) {
        return get("/api/assurances/" + token, NOBODY);
    }

    private MvcTestResult press(String token, long version) {
        return step("/api/assurances/" + token, NOBODY, version, "");
    }

    private static void refused(MvcTestResult result, HttpStatus status, String code) {
        assertThat(result).hasStatus(status);
        assertThat(text(json(result), "code")).isEqualTo(code);
    }

    private List<String> facts() {
        return jdbc.sql("SELECT fact || ' by ' || by_role FROM history WHERE aggregate_id = ? ORDER BY version")
                .param(UUID.fromString(town))
                .query(String.class)
                .list();
    }
}
