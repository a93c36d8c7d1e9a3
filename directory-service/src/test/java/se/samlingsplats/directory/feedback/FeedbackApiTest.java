package se.samlingsplats.directory.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@ExtendWith(OutputCaptureExtension.class)
class FeedbackApiTest extends FeedbackServer {

    private static final String ANSWER = "Tack!\nVi lagar kartan i veckan.";

    private final String key = "feedback-" + UUID.randomUUID();

    @Test
    void whoeverMeetsABarrierTellsOfItWithoutAnAccountAndIsAnsweredByLetter(CapturedOutput log) {
        var sent = send(body(FRIDA, WORDS).replace("}", ", \"language\": \"en\"}"));
        assertThat(sent).hasStatus(HttpStatus.ACCEPTED);
        assertThat(text(json(sent), "receivedAt")).isEqualTo("2026-11-02T08:00:00Z");
        assertThat(json(sent).size()).as("thanks and nothing else").isOne();
        assertThat(letters()).as("nobody has shown that the address is theirs").isEmpty();

        var found = waiting().getFirst();
        assertThat(text(found, "text")).isEqualTo(WORDS);
        assertThat(text(found, "page")).isEqualTo("/sok");
        assertThat(text(found, "kind")).isEqualTo("ACCESSIBILITY");
        assertThat(found.path("wantsAnswer").asBoolean()).isTrue();
        assertThat(found.toString()).doesNotContain("@");

        var answered = handle(found, 1, ANSWER);
        assertThat(answered).hasStatusOk();
        assertThat(answered.getResponse().getHeader("ETag")).isEqualTo("\"2\"");
        assertThat(text(json(answered), "status")).isEqualTo("ANSWERED");
        assertThat(letters()).hasSize(1);
        assertThat(letterTo(FRIDA).subject()).isEqualTo("An answer to what you wrote to Samlingsplats on 2026-11-02");
        assertThat(letterTo(FRIDA).body())
                .contains(ANSWER, "/en/tillganglighet", "after 180 days")
                .doesNotContain("Kartan går inte");
        assertThat(waiting()).isEmpty();
        assertThat(json(get("/api/feedback?status=ANSWERED", CURATOR)).path("items"))
                .hasSize(1);

        assertThat(rows("history")).noneMatch(row -> row.contains("Kartan går") || row.contains(FRIDA));
        assertThat(rows("outbox")).noneMatch(row -> row.contains("eedback"));
        assertThat(log).doesNotContain(FRIDA, "Kartan går", "Vi lagar kartan");
    }

    @Test
    void oneNeedLeaveNothingButWords() {
        assertThat(send("{\"kind\": \"OTHER\", \"text\": \"Tack för sidan\"}")).hasStatus(HttpStatus.ACCEPTED);

        var found = waiting().getFirst();
        assertThat(found.path("wantsAnswer").asBoolean()).isFalse();
        assertThat(found.path("page").isNull()).isTrue();
        refused(handle(found, 1, ANSWER), HttpStatus.UNPROCESSABLE_CONTENT, "feedback-no-address");
        assertThat(text(json(handle(found, 1, null)), "status")).isEqualTo("HANDLED");
        assertThat(letters()).isEmpty();
        assertThat(json(get("/api/feedback?status=HANDLED", CURATOR)).path("items"))
                .hasSize(1);
    }

    @Test
    void whoWasLoggedInIsNotNoted() {
        assertThat(send(body(null, WORDS), MEMBER, "room")).hasStatus(HttpStatus.ACCEPTED);

        assertThat(rows("feedback")).hasSize(1).noneMatch(row -> row.contains("mattias"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /kind     | {"text": "Hej"}
            /kind     | {"kind": "PRAISE", "text": "Hej"}
            /text     | {"kind": "OTHER"}
            /text     | {"kind": "OTHER", "text": "  "}
            /text     | {"kind": "OTHER", "text": "a\\u0000b"}
            /text     | {"kind": "OTHER", "text": 7}
            /page     | {"kind": "OTHER", "text": "Hej", "page": "https://example.org/"}
            /page     | {"kind": "OTHER", "text": "Hej", "page": "//example.org"}
            /page     | {"kind": "OTHER", "text": "Hej", "page": "/sok?q=diagnos"}
            /page     | {"kind": "OTHER", "text": "Hej", "page": "sok"}
            /email    | {"kind": "OTHER", "text": "Hej", "email": "frida"}
            /email    | {"kind": "OTHER", "text": "Hej", "email": "frida@example.org, alla@example.org"}
            /email    | {"kind": "OTHER", "text": "Hej", "email": ""}
            /language | {"kind": "OTHER", "text": "Hej", "language": "de"}
            /status   | {"kind": "OTHER", "text": "Hej", "status": "HANDLED"}
            """)
    void whatIsNotWellFormedIsRefusedAtItsFieldAndNeverEchoed(String pointer, String body) {
        var result = send(body);

        assertThat(result).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(json(result).path("errors").valueStream().map(error -> text(error, "pointer")))
                .containsExactly(pointer);
        assertThat(json(result).toString()).doesNotContain("https:", "diagnos", "alla@");
        assertThat(rows("feedback")).isEmpty();
    }

    @Test
    void whatIsTooLongIsRefused() {
        assertThat(send(body(null, "x".repeat(4_000)))).hasStatus(HttpStatus.ACCEPTED);
        assertThat(send(body(null, "x".repeat(4_001)))).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(send(body("a".repeat(250) + "@b.se", WORDS))).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(send(body(null, WORDS).replace("/sok", "/" + "a".repeat(301))))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void onlyCuratorsReadAndHandle() {
        var found = received(FRIDA);

        refused(get("/api/feedback", NOBODY), HttpStatus.UNAUTHORIZED, "invalid-token");
        refused(get("/api/feedback", MEMBER), HttpStatus.FORBIDDEN, "forbidden");
        var handling = "/api/feedback/" + text(found, "id") + "/handle";
        refused(step(handling, NOBODY, 1, "{}"), HttpStatus.UNAUTHORIZED, "invalid-token");
        refused(step(handling, MEMBER, 1, "{}"), HttpStatus.FORBIDDEN, "forbidden");
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void itIsHandledOnceByWhoeverHasSeenIt() {
        var found = received(FRIDA);
        assertThat(request(HttpMethod.POST, "/api/feedback/" + text(found, "id") + "/handle", CURATOR)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                        .exchange())
                .hasStatus(HttpStatus.PRECONDITION_REQUIRED);
        refused(handle(found, 7, ANSWER), HttpStatus.PRECONDITION_FAILED, "stale-version");
        assertThat(handle(found, 1, "x".repeat(4_001))).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(letters()).isEmpty();

        assertThat(handle(found, 1, ANSWER)).hasStatusOk();

        refused(handle(found, 1, ANSWER), HttpStatus.CONFLICT, "feedback-handled-already");
        refused(handle(found, 2, null), HttpStatus.CONFLICT, "feedback-handled-already");
        assertThat(letters()).hasSize(1);
        refused(
                step("/api/feedback/" + UUID.randomUUID() + "/handle", CURATOR, 1, "{}"),
                HttpStatus.NOT_FOUND,
                "feedback-not-found");
    }

    @Test
    void ofTwoCuratorsWhoAnswerAtOnceOneIsHeard() {
        var found = received(FRIDA);

        atOnce(List.of(() -> answeredOrRefused(found), () -> answeredOrRefused(found)));

        assertThat(letters()).hasSize(1);
    }

    private boolean answeredOrRefused(JsonNode found) {
        var status = handle(found, 1, ANSWER).getResponse().getStatus();
        return status == 200 || status == 409;
    }

    @Test
    void theTrayIsReadPageByPage() {
        for (var number = 1; number <= 3; number++) {
            now.moment = now.moment.plusSeconds(number % 2);
            send(body(null, "Nummer " + number));
        }

        var first = json(get("/api/feedback?limit=2", CURATOR));
        var second = json(get("/api/feedback?limit=2&cursor=" + text(first, "next"), CURATOR));

        assertThat(first.path("items").valueStream().map(each -> text(each, "text")))
                .containsExactly("Nummer 1", "Nummer 2");
        assertThat(second.path("items").valueStream().map(each -> text(each, "text")))
                .containsExactly("Nummer 3");
        assertThat(second.path("next").isNull()).isTrue();
        refused(get("/api/feedback?cursor=x", CURATOR), HttpStatus.BAD_REQUEST, "invalid-cursor");
        refused(get("/api/feedback?status=OLD", CURATOR), HttpStatus.BAD_REQUEST, "invalid-parameter");
    }

    @Test
    void aRepeatedRequestIsReceivedOnce() {
        var first = keyed(body(FRIDA, WORDS));
        now.moment = now.moment.plusSeconds(60);

        assertThat(json(keyed(body(FRIDA, WORDS)))).isEqualTo(json(first));
        refused(keyed(body(null, WORDS)), HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
        assertThat(waiting()).hasSize(1);
    }

    private MvcTestResult keyed(String body) {
        return request(HttpMethod.POST, "/api/feedback", NOBODY)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
