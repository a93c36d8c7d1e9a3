package se.samlingsplats.directory.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samlingsplats.directory.ClockedServer;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class IntroductionTest extends ClockedServer {

    private static final String FRIDA = "frida@example.org";
    private static final String ASA = "asa@example.org";
    private static final String MESSAGE = "Vi vill göra som ni.\n<b>Hör av er</b> till {address}!";

    @Autowired
    private Introductions introductions;

    @Autowired
    private IntroductionClock clock;

    private String club = "";
    private String solution = "";

    @BeforeEach
    void aSolutionThatAsaStandsBehind() {
        jdbc.sql("DELETE FROM introduction").update();
        club = actor("Middagsklubben", "CIVIL_SOCIETY");
        owner(club, ASA, "sv");
        solution = text(json(post("/api/solutions", CURATOR, """
                        {"titles": {"sv": "Middag för alla", "en": "Dinner for all"}, \
                        "owner": {"actorId": "%s", "name": "Middagsklubben"}, "challenges": ["FOOD_WASTE"]}""".formatted(club))), "id");
    }

    @Test
    void bothSayYesAndEachGetsTheOthersAddressOnce(CapturedOutput log) {
        assertThat(ask("SOLUTION", solution, FRIDA)).hasStatus(HttpStatus.ACCEPTED);
        assertThat(letters()).extracting(Written::recipient).containsExactly(FRIDA);
        assertThat(letterTo(FRIDA).body()).doesNotContain("Vi vill göra som ni");

        assertThat(text(json(answer(letterTo(FRIDA).token(), "accept")), "state"))
                .isEqualTo("RELAYED");
        var relayed = letterTo(ASA);
        assertThat(relayed.body())
                .contains("> Vi vill göra som ni.", "> <b>Hör av er</b> till {address}!", "Frida")
                .doesNotContain(FRIDA);
        assertThat(letters())
                .noneMatch(each -> each.body().contains(ASA) || each.body().contains(FRIDA));

        assertThat(text(json(answer(relayed.token(), "accept")), "state")).isEqualTo("INTRODUCED");
        assertThat(letterTo(FRIDA).body()).contains(ASA, "Middagsklubben");
        assertThat(letterTo(ASA).body()).contains(FRIDA, "Frida");
        assertThat(letters().stream().filter(each -> each.kind().equals("INTRODUCTION_MADE")))
                .hasSize(2);

        refused(answer(relayed.token(), "accept"), HttpStatus.GONE, "link-used");
        refused(answer(relayed.token(), "decline"), HttpStatus.GONE, "link-used");
        refused(look(relayed.token()), HttpStatus.GONE, "link-used");
        assertThat(rows("introduction")).noneMatch(row -> row.contains("@") || row.contains("Vi vill"));
        assertThat(rows("history")).noneMatch(row -> row.contains(FRIDA) || row.contains(ASA));
        assertThat(rows("outbox")).noneMatch(row -> row.contains("ntroduction"));
        assertThat(log).doesNotContain(FRIDA, ASA, "Vi vill göra");
    }

    @Test
    void lookingChangesNothingAndShowsNobodysAddress() {
        ask("SOLUTION", solution, FRIDA);
        var asker = letterTo(FRIDA).token();
        look(asker);
        answer(asker, "accept");
        var owner = letterTo(ASA).token();

        var shown = look(owner);
        look(owner);
        assertThat(shown).hasStatusOk();
        assertThat(shown.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(text(json(shown), "side")).isEqualTo("OWNER");
        assertThat(text(json(shown), "state")).isEqualTo("RELAYED");
        assertThat(text(json(shown), "message")).isEqualTo(MESSAGE);
        assertThat(json(shown).toString()).doesNotContain("@");
        assertThat(letters().stream().filter(each -> each.kind().equals("INTRODUCTION_ASKED")))
                .hasSize(1);
    }

    @Test
    void whoSaysNoIsNeverShown() {
        ask("SOLUTION", solution, FRIDA);
        answer(letterTo(FRIDA).token(), "accept");
        var owner = letterTo(ASA).token();

        assertThat(text(json(answer(owner, "decline")), "state")).isEqualTo("DECLINED");

        assertThat(letterTo(FRIDA).kind()).isEqualTo("INTRODUCTION_DECLINED");
        assertThat(letters()).noneMatch(each -> each.body().contains(ASA));
        assertThat(rows("introduction")).noneMatch(row -> row.contains("@") || row.contains("Vi vill"));
        refused(answer(owner, "accept"), HttpStatus.GONE, "link-used");
    }

    @Test
    void whoAsksCanTakeItBackAndTheLetterLeavesNoMore() {
        ask("SOLUTION", solution, FRIDA);
        var asker = letterTo(FRIDA).token();
        answer(asker, "accept");
        var owner = letterTo(ASA).token();

        assertThat(text(json(answer(asker, "decline")), "state")).isEqualTo("WITHDRAWN");
        assertThat(letters()).isEmpty();
        refused(answer(owner, "accept"), HttpStatus.GONE, "link-used");
    }

    @Test
    void ofSeveralPeopleTheFirstWhoSaysYesIsIntroducedAndTheOthersAreNotShown() {
        owner(club, "bo@example.org", "en");
        ask("SOLUTION", solution, FRIDA);
        answer(letterTo(FRIDA).token(), "accept");
        var asa = letterTo(ASA).token();
        var bo = letterTo("bo@example.org");
        assertThat(bo.subject()).isEqualTo("Frida would like to get in touch about Dinner for all");

        answer(bo.token(), "accept");

        assertThat(letterTo(FRIDA).body()).contains("bo@example.org").doesNotContain(ASA);
        assertThat(letters()).extracting(Written::recipient).doesNotContain(ASA);
        refused(answer(asa, "accept"), HttpStatus.GONE, "link-used");
    }

    @Test
    void whoNoLongerAnswersForItIsAskedNoMore() {
        ask("SOLUTION", solution, FRIDA);
        answer(letterTo(FRIDA).token(), "accept");
        var token = letterTo(ASA).token();
        jdbc.sql("DELETE FROM owner_contact").update();

        refused(answer(token, "accept"), HttpStatus.GONE, "link-used");
        assertThat(letters()).noneMatch(each -> each.body().contains(FRIDA));
    }

    @Test
    void ofTwoAnswersAtOnceOneCounts() {
        ask("SOLUTION", solution, FRIDA);
        answer(letterTo(FRIDA).token(), "accept");
        var token = letterTo(ASA).token();

        atOnce(List.of(
                () -> answer(token, "accept").getResponse().getStatus() > 0,
                () -> answer(token, "accept").getResponse().getStatus() > 0));

        assertThat(letters().stream().filter(each -> each.kind().equals("INTRODUCTION_MADE")))
                .hasSize(2);
    }

    @Test
    void aForgedAndAnOldLinkChangeNothing() {
        ask("SOLUTION", solution, FRIDA);
        var token = letterTo(FRIDA).token();

        refused(answer(forged(token), "accept"), HttpStatus.NOT_FOUND, "link-unknown");
        refused(look(forged(token)), HttpStatus.NOT_FOUND, "link-unknown");
        now.moment = now.moment.plus(Duration.ofDays(30));
        refused(answer(token, "accept"), HttpStatus.GONE, "link-expired");
        assertThat(letters()).extracting(Written::recipient).containsExactly(FRIDA);
    }

    @Test
    void afterThirtyDaysNothingIsLeft() {
        ask("SOLUTION", solution, FRIDA);
        answer(letterTo(FRIDA).token(), "accept");

        now.moment = now.moment.plus(Duration.ofDays(29));
        clock.tick();
        assertThat(rows("introduction")).hasSize(1);
        now.moment = now.moment.plus(Duration.ofDays(1));
        clock.tick();
        assertThat(rows("introduction")).isEmpty();
        assertThat(letters()).isEmpty();
    }

    @Test
    void oneSenderAsksFiveTimesADayHoweverTheAddressIsWritten() {
        for (var number = 0; number < 5; number++) {
            assertThat(ask("SOLUTION", solution, number % 2 == 0 ? FRIDA : "Frida@Example.org"))
                    .hasStatus(HttpStatus.ACCEPTED);
        }
        letters().stream().limit(2).forEach(each -> answer(each.token(), "decline"));

        refused(ask("SOLUTION", solution, FRIDA), HttpStatus.TOO_MANY_REQUESTS, "too-many-introductions");
        assertThat(ask("SOLUTION", solution, "greta@example.org")).hasStatus(HttpStatus.ACCEPTED);
        now.moment = now.moment.plus(Duration.ofHours(25));
        assertThat(ask("SOLUTION", solution, FRIDA)).hasStatus(HttpStatus.ACCEPTED);
    }

    @Test
    void aRoomFullOfPeopleIsBoundedToo() {
        for (var number = 0; number < 20; number++) {
            assertThat(ask("SOLUTION", solution, "person" + number + "@example.org"))
                    .hasStatus(HttpStatus.ACCEPTED);
        }
        refused(ask("SOLUTION", solution, FRIDA), HttpStatus.TOO_MANY_REQUESTS, "too-many-introductions");
    }

    @Test
    void aRepeatedRequestWithItsKeyWritesOneLetter() {
        keyed();
        keyed();

        assertThat(letters()).hasSize(1);
    }

    @Test
    void whoeverRaisedANeedCanBeAskedWithoutBeingShown() {
        var need = text(json(post("/api/needs", CURATOR, """
                        {"titles": {"sv": "Skjuts till läkaren"}, "needArea": "DEMAND", "severity": 4}""")), "id");
        refused(ask("NEED", need, FRIDA), HttpStatus.CONFLICT, "introduction-nobody");
        request(HttpMethod.PUT, "/api/needs/" + need + "/contact", CURATOR)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"email\": \"greta@example.org\"}")
                .exchange();

        ask("NEED", need, FRIDA);
        answer(letterTo(FRIDA).token(), "accept");
        answer(letterTo("greta@example.org").token(), "accept");

        assertThat(letterTo(FRIDA).body()).contains("greta@example.org", "den som står bakom");
    }

    @Test
    void whatIsNotThereAndWhatIsNoMessageIsRefused() {
        refused(
                ask("SOLUTION", UUID.randomUUID().toString(), FRIDA),
                HttpStatus.NOT_FOUND,
                "introduction-about-not-found");
        refused(ask("NEED", solution, FRIDA), HttpStatus.NOT_FOUND, "introduction-about-not-found");
        assertThat(ask("SOLUTION", solution, "frida@example.org,alla@example.org"))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(post("/api/introductions", NOBODY, body("SOLUTION", solution, FRIDA, "x".repeat(2_001))))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(post("/api/introductions", NOBODY, body("SOLUTION", solution, FRIDA, "x".repeat(200_000))))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(letters()).isEmpty();
    }

    @Test
    void whoIsErasedIsForgottenHere() {
        ask("SOLUTION", solution, FRIDA);
        answer(letterTo(FRIDA).token(), "accept");

        transaction.executeWithoutResult(it -> introductions.forget("Frida@example.org"));

        assertThat(rows("introduction")).isEmpty();
        assertThat(letters()).isEmpty();
    }

    private MvcTestResult ask(String kind, String id, String email) {
        return post("/api/introductions", NOBODY, body(kind, id, email, MESSAGE));
    }

    private void keyed() {
        assertThat(request(HttpMethod.POST, "/api/introductions", NOBODY)
                        .header("Idempotency-Key", "introduction-" + solution)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body("SOLUTION", solution, FRIDA, MESSAGE))
                        .exchange())
                .hasStatus(HttpStatus.ACCEPTED);
    }

    private static String body(String kind, String id, String email, String message) {
        var body = JsonMapper.shared().createObjectNode();
        body.putObject("about").put("kind", kind).put("id", id);
        body.put("name", "Frida").put("email", email).put("message", message);
        return body.toString();
    }

    private MvcTestResult look(String token) {
        return get("/api/introductions/" + token, NOBODY);
    }

    private MvcTestResult answer(String token, String word) {
        return request(HttpMethod.POST, "/api/introductions/" + token + "/" + word, NOBODY)
                .exchange();
    }

    private static void refused(MvcTestResult result, HttpStatus status, String code) {
        assertThat(result).hasStatus(status);
        assertThat(text(json(result), "code")).isEqualTo(code);
    }

    private List<String> rows(String table) {
        return jdbc.sql("SELECT t::text FROM " + table + " t")
                .query(String.class)
                .list();
    }
}
