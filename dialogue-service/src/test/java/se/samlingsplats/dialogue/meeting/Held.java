package se.samlingsplats.dialogue.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlingsplats.dialogue.recommendation.Api.body;

import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samlingsplats.dialogue.recommendation.Api;
import tools.jackson.databind.JsonNode;

/** A dialogue and one meeting of it, and where that has come to. */
public final class Held {

    static final String BODY = """
            {"titles": {"sv": "Samtal om lån"}, "startsAt": "%s", "endsAt": "%s",
             "place": {"sv": "Bystugan, Storgatan 3"}, "link": "https://mote.example.org/lan?rum=1",
             "agenda": {"sv": "1. Hej\\n2. Lån; och annat, kort"}}""";

    private final Api by;
    public final String dialogue;
    public final String path;
    public JsonNode state;

    private Held(Api by, String dialogue, JsonNode state) {
        this.by = by;
        this.dialogue = dialogue;
        this.state = state;
        this.path = "/api/meetings/" + state.path("id").asString();
    }

    /** @return the path of a dialogue that everybody may see */
    public static String openDialogue(MockMvcTester http) {
        var anna = Api.curator(http);
        var dialogue = "/api/dialogues/"
                + body(anna.post("/api/dialogues", null, """
                        {"questions": {"sv": "Vem lånar ut?"}, "statements": [{"texts": {"sv": "Alla lånar ut."}}]}""")).path("id").asString();
        assertThat(anna.post(dialogue + "/open", 1L, "")).hasStatusOk();
        return dialogue;
    }

    /** A meeting of this winter, not published. */
    public static Held planned(MockMvcTester http) {
        return planned(Api.curator(http), openDialogue(http), "2026-02-03T16:00:00Z", "2026-02-03T18:00:00Z");
    }

    public static Held planned(Api by, String dialogue, String starts, String ends) {
        var answer = by.post(dialogue + "/meetings", null, BODY.formatted(starts, ends));
        assertThat(answer).hasStatus(201);
        return new Held(by, dialogue, body(answer));
    }

    /** With minutes that everybody may read. */
    public static Held minuted(MockMvcTester http) {
        var meeting = planned(http).step("publish", "").step("hold", "{\"participants\": []}");
        meeting.state = body(written(meeting, "{\"language\": \"sv\", \"text\": \"Vi sade att banker är stela.\"}"));
        return meeting.step("publish-minutes", "");
    }

    private static MvcTestResult written(Held meeting, String minutes) {
        return meeting.by.put(meeting.path + "/minutes", meeting.version(), minutes);
    }

    public Held step(String name, String body) {
        var answer = by.post(path + "/" + name, version(), body);
        if (answer.getResponse().getStatus() != 200) {
            throw new AssertionError(name + ": " + body(answer));
        }
        state = body(answer);
        return this;
    }

    public Long version() {
        return state.path("version").asLong();
    }

    public String id() {
        return state.path("id").asString();
    }
}
