package se.samlingsplats.directory.partnernote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import se.samlingsplats.directory.ClockedServer;
import se.samlingsplats.directory.actor.KnownActors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PartnerNoteApiTest extends ClockedServer {

    @Autowired
    private PartnerNoteClock clock;

    @Autowired
    private PartnerNoteRepository notes;

    @Autowired
    private KnownActors actors;

    private String club = "";
    private String solution = "";

    @BeforeEach
    void aSolution() {
        club = actor("Middagsklubben", "CIVIL_SOCIETY");
        solution = text(json(post("/api/solutions", CURATOR, """
                        {"titles": {"sv": "Middag för alla"}, "owner": {"name": "Middagsklubben"}, \
                        "challenges": ["FOOD_WASTE"]}""")), "id");
    }

    @Test
    void aCuratorShowsANoteBesideASolutionUntilItsLastDayHasPassed() {
        var note = written();
        assertThat(text(note, "actorName")).isEqualTo("Middagsklubben");
        assertThat(listed()).contains(text(note, "id"));

        now.moment = Instant.parse("2026-11-30T22:59:59Z");
        clock.tick();
        assertThat(get(self(note), NOBODY)).hasStatusOk();
        now.moment = Instant.parse("2026-11-30T23:00:00Z");
        clock.tick();
        clock.tick();

        assertThat(get(self(note), NOBODY)).hasStatus(HttpStatus.GONE);
        assertThat(listed()).doesNotContain(text(note, "id"));
        assertThat(facts(note)).containsExactly("published by curator", "expired by clock");
        assertThat(json(get("/api/partner-notes?updatedSince=2026-11-01T00:00:00Z&limit=100", NOBODY))
                        .toString())
                .contains(text(note, "id"));
    }

    @Test
    void aNoteEndsWithWhatItStandsBeside() {
        var note = written();
        step("/api/solutions/" + solution + "/retire", CURATOR, 1, "{\"reason\": \"MISTAKE\"}");

        clock.tick();
        assertThat(get(self(note), NOBODY)).hasStatus(HttpStatus.GONE);
    }

    @Test
    void twoReplicasEndANoteOnce() {
        var note = written();
        now.moment = now.moment.plus(Duration.ofDays(60));

        atOnce(List.of(
                () -> {
                    clock.tick();
                    return true;
                },
                () -> {
                    clock.tick();
                    return true;
                }));
        assertThat(facts(note)).containsExactly("published by curator", "expired by clock");
    }

    @Test
    void anOrganisationSeeksOnceForOneThingAndAgainWhenThatIsOver() {
        var note = written();
        var again = post("/api/partner-notes", CURATOR, body());
        assertThat(again).hasStatus(HttpStatus.CONFLICT);
        assertThat(text(json(again), "code")).isEqualTo("partner-note-open-already");

        assertThat(step(self(note) + "/withdraw", CURATOR, 1, "")).hasStatusOk();
        assertThat(post("/api/partner-notes", CURATOR, body())).hasStatus(HttpStatus.CREATED);
    }

    @Test
    void whatWasReadCanBeSentBackAndAMemberSpeaksForNobodyYet() {
        var note = written();
        var changed = ((ObjectNode) note.deepCopy()).put("until", "2027-01-31");

        assertThat(put(self(note), MEMBER, 1, changed.toString())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post("/api/partner-notes", MEMBER, body())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(put(self(note), CURATOR, 1, changed.toString())).hasStatusOk();
        assertThat(put(self(note), CURATOR, 1, changed.toString())).hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(text(json(get(self(note), NOBODY)), "until")).isEqualTo("2027-01-31");
    }

    @Test
    void whatNobodyHasLookedAtIsShownToNobodyAndLeavesInNoEvent() {
        var profile = JsonMapper.shared().readValue(body(), PartnerNoteProfile.class);
        var name = actors.published(profile.actorId()).orElseThrow().name();
        var waiting = transaction.execute(it -> notes.save(PartnerNote.write(
                PartnerNoteId.next(),
                profile,
                name,
                PartnerNotes.MATTIAS,
                java.time.LocalDate.of(2026, 11, 2),
                now.moment)));
        var self = "/api/partner-notes/" + waiting.id();

        assertThat(get(self, NOBODY)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(listed()).doesNotContain(waiting.id().toString());
        assertThat(json(get("/api/partner-notes/proposed?limit=100", CURATOR)).toString())
                .contains(waiting.id().toString());

        assertThat(step(self + "/decline", CURATOR, 1, "{\"reason\": \"ADVERTISING\"}"))
                .hasStatusOk();
        assertThat(jdbc.sql("SELECT leaves FROM history WHERE aggregate_id = ?")
                        .param(waiting.id().value())
                        .query(Boolean.class)
                        .list())
                .containsExactly(false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            texts      | {}                    | localized
            sought     | ["CHARITY"]           | known-code
            until      | "2026-11-01"          | until-out-of-range
            until      | "2027-11-03"          | until-out-of-range
            until      | null                  | not-null
            about      | {"kind": "NEED", "id": "01959e2c-7a00-7000-8000-00000000ffff"} | partner-note-about-unknown
            actorId    | "01959e2c-7a00-7000-8000-00000000ffff" | partner-note-actor-unknown
            """)
    void aFieldThatIsWrongIsNamedWithAReason(String field, String value, String code) {
        var body = (ObjectNode) JsonMapper.shared().readTree(body());
        body.set(field, JsonMapper.shared().readTree(value));

        var refused = post("/api/partner-notes", CURATOR, body.toString());

        assertThat(refused).hasStatus4xxClientError();
        assertThat(json(refused).at("/errors/0/code").asString()).isEqualTo(code);
        assertThat(json(refused).at("/errors/0/pointer").asString()).startsWith("/" + field);
    }

    private JsonNode written() {
        return json(post("/api/partner-notes", CURATOR, body()));
    }

    private String body() {
        return """
                {"about": {"kind": "SOLUTION", "id": "%s"}, "actorId": "%s", \
                "texts": {"sv": "Vi söker kommuner med kök"}, "sought": ["BUYER"], "until": "2026-11-30"}""".formatted(solution, club);
    }

    private String listed() {
        return json(get("/api/partner-notes?limit=100&about=" + solution, NOBODY))
                .toString();
    }

    private static String self(JsonNode note) {
        return "/api/partner-notes/" + text(note, "id");
    }

    private List<String> facts(JsonNode note) {
        return jdbc.sql("SELECT fact || ' by ' || by_role FROM history WHERE aggregate_id = ? ORDER BY version")
                .param(UUID.fromString(text(note, "id")))
                .query(String.class)
                .list();
    }
}
