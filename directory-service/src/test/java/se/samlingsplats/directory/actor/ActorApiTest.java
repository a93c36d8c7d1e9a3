package se.samlingsplats.directory.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlingsplats.directory.actor.Actors.FORUM;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samlingsplats.directory.DirectoryServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ActorApiTest extends DirectoryServer {

    @Test
    void anActorShowsEverythingThatWasSaid() {
        var proposed = published(FORUM);

        assertThat(proposed.path("names").path("sv").asString()).isEqualTo("Forum för Norrstrand");
        assertThat(text(proposed, "slug")).startsWith("forum-for-norrstrand");
        assertThat(text(proposed, "organisationNumber")).isEqualTo("8020010008");
        assertThat(text(proposed, "county")).isEqualTo("17");
        assertThat(proposed.path("location").path("lat").asDouble()).isEqualTo(59.38);
        assertThat(proposed.path("version").asLong()).isEqualTo(1);
        assertThat(text(proposed, "status")).isEqualTo("PUBLISHED");
        assertThat(proposed.toString()).doesNotContain("cecilia");
    }

    @Test
    void aRepeatedRequestWithTheSameKeyMakesNoSecondActor() {
        var first = json(publishWithKey("k-1", FORUM));
        var second = json(publishWithKey("k-1", FORUM));

        assertThat(text(second, "id")).isEqualTo(text(first, "id"));
        assertThat(publishWithKey("k-1", FORUM.replace("Karlstad", "Hammarö")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void aPublishedActorIsSeenByEveryoneAndLeavesAsAnEvent() {
        var published = published(FORUM);

        assertThat(text(published, "status")).isEqualTo("PUBLISHED");
        assertThat(get(self(published), NOBODY)).hasStatusOk().headers().hasValue(HttpHeaders.ETAG, "\"1\"");
        assertThat(eventsOf(published)).isEqualTo(1);
    }

    @Test
    void itsHistoryShowsRolesAndNoPeople() {
        var published = published(FORUM);

        var open = get(self(published) + "/history", NOBODY);
        assertThat(open).hasStatusOk();
        assertThat(json(open).path("items").size()).isEqualTo(1);
        assertThat(json(open).path("items").get(0).path("byRole").asString()).isEqualTo("curator");
        assertThat(json(open).toString()).doesNotContain("cecilia");
    }

    @Test
    void aRenamedActorIsStillFoundUnderItsFormerAddress() {
        var published = published(FORUM.replace("Forum för Norrstrand", "Gamla namnet"));
        var renamed = json(revise(published, names("Nya namnet")));
        var former = get("/api/actors/by-slug/" + text(published, "slug"), NOBODY);

        assertThat(text(renamed, "slug")).startsWith("nya-namnet");
        assertThat(former).hasStatus(HttpStatus.PERMANENT_REDIRECT);
        assertThat(former.getResponse().getHeader("Location"))
                .isEqualTo("/api/actors/by-slug/" + text(renamed, "slug"));
        assertThat(get("/api/actors/by-slug/" + text(renamed, "slug"), NOBODY)).hasStatusOk();
        assertThat(text(json(revise(renamed, names("Gamla namnet"))), "slug")).isEqualTo(text(published, "slug"));
    }

    @Test
    void twoActorsOfTheSameNameGetDifferentAddresses() {
        var one = published(FORUM.replace("Forum för Norrstrand", "Tvillinglaget"));
        var other = published(FORUM.replace("Forum för Norrstrand", "Tvillinglaget"));

        assertThat(text(one, "slug")).isEqualTo("tvillinglaget");
        assertThat(text(other, "slug")).isEqualTo("tvillinglaget-2");
    }

    @Test
    void aCuratorAssuresAndDissolvesAnActorAndItStaysReadable() {
        var published = published(FORUM);
        var assured = json(step(self(published) + "/assure", CURATOR, 1, ""));
        var dissolved = json(step(self(published) + "/dissolve", CURATOR, 2, "{\"dissolvedOn\": \"2024-12-31\"}"));

        assertThat(assured.path("assuredAt").isNull()).isFalse();
        assertThat(text(dissolved, "status")).isEqualTo("DISSOLVED");
        assertThat(text(dissolved, "dissolvedOn")).isEqualTo("2024-12-31");
        assertThat(get(self(published), NOBODY)).hasStatusOk();
    }

    @Test
    void aRetiredActorIsGoneForThePublicAndThereForCurators() {
        var published = published(FORUM);
        step(self(published) + "/retire", CURATOR, 1, "{\"reason\": \"DUPLICATE\"}");

        assertThat(get(self(published), NOBODY))
                .hasStatus(HttpStatus.GONE)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("actor-retired");
        assertThat(get("/api/actors/by-slug/" + text(published, "slug"), NOBODY))
                .hasStatus(HttpStatus.GONE);
        assertThat(get(self(published), CURATOR)).hasStatusOk();
        assertThat(eventsOf(published)).isEqualTo(2);
    }

    @Test
    void whatWasReadCanBeSentBackWithOneChange() {
        var published = published(FORUM);
        var body = ((ObjectNode) published.deepCopy()).put("locality", "Hammarö");

        var revised = put(self(published), CURATOR, 1, body.toString());

        assertThat(revised).hasStatusOk().headers().containsHeader("Samlingsplats-Position");
        assertThat(text(json(revised), "locality")).isEqualTo("Hammarö");
        assertThat(put(self(published), CURATOR, 2, body.put("slug", "other").toString()))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("read-only");
    }

    @Test
    void theListOfChangesLeadsThroughAllActorsOnceEach() {
        for (var number = 0; number < 5; number++) {
            published(FORUM);
        }
        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = json(get("/api/actors?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor), NOBODY));
            page.path("items").forEach(item -> seen.add(text(item, "id")));
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());

        assertThat(seen).hasSizeGreaterThanOrEqualTo(5).doesNotHaveDuplicates();
        assertThat(json(get("/api/actors?updatedSince=2199-01-01T00:00:00Z", NOBODY))
                        .path("items")
                        .size())
                .isZero();
    }

    private MvcTestResult publishWithKey(String key, String body) {
        return request(HttpMethod.POST, "/api/actors", CURATOR)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private JsonNode published(String body) {
        return json(post("/api/actors", CURATOR, body));
    }

    private MvcTestResult revise(JsonNode actor, String names) {
        var body = ((ObjectNode) actor.deepCopy());
        body.set("names", JsonMapper.shared().readTree(names));
        return put(self(actor), CURATOR, actor.path("version").asLong(), body.toString());
    }

    private static String names(String swedish) {
        return "{\"sv\": \"" + swedish + "\"}";
    }

    private long eventsOf(JsonNode actor) {
        return jdbc.sql("SELECT count(*) FROM history WHERE aggregate_id = ?::uuid AND leaves")
                .param(text(actor, "id"))
                .query(Long.class)
                .single();
    }

    private static String self(JsonNode actor) {
        return "/api/actors/" + text(actor, "id");
    }
}
