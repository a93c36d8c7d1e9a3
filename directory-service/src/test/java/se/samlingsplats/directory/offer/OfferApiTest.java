package se.samlingsplats.directory.offer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samlingsplats.directory.DirectoryServer;
import se.samlingsplats.directory.actor.ActorId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class OfferApiTest extends DirectoryServer {

    private static final String PILOT_SUPPORT = JsonMapper.shared().writeValueAsString(Offers.pilotSupport());

    @Test
    void aCuratorPublishesAnOfferThatEveryoneSees() {
        var published = post("/api/offers", CURATOR, PILOT_SUPPORT);
        var offer = json(published);

        assertThat(published).hasStatus(HttpStatus.CREATED).headers().containsHeader("Samlingsplats-Position");
        var shown = json(get(self(offer), NOBODY));
        assertThat(shown.at("/intake/opens").asString()).isEqualTo("2026-12-01T09:00");
        assertThat(shown.at("/intake/opensAt").asString()).isEqualTo("2026-12-01T08:00:00Z");
        assertThat(shown.at("/intake/closesAt").asString()).isEqualTo("2027-01-31T23:00:00Z");
        assertThat(shown.at("/ticket/max").asString()).isEqualTo("300000.00");
        assertThat(shown.path("freshness").asDouble()).isEqualTo(0.25);
        assertThat(json(get("/api/offers/by-slug/" + text(offer, "slug"), NOBODY)))
                .isEqualTo(shown);
        assertThat(json(get("/api/offers?limit=100", NOBODY)).toString()).contains(text(offer, "id"));
    }

    @Test
    void whatIsLeftOutIsEmptyAndAnIntakeIsSwedishUnlessTold() {
        var offer = json(post("/api/offers", CURATOR, """
                {"titles": {"sv": "Råd <b>gratis</b>"}, "owner": {"name": "Byalaget"}, "supportTypes": ["COACHING", "COACHING"],
                 "reach": "NATIONAL", "jurisdiction": "EU", "intake": {"rolling": true}}"""));

        assertThat(offer.at("/titles/sv").asString()).isEqualTo("Råd <b>gratis</b>");
        assertThat(text(offer, "slug")).startsWith("rad-b-gratis-b");
        assertThat(offer.path("supportTypes").size()).isOne();
        assertThat(offer.at("/eligibility/legalForms").isArray()).isTrue();
        assertThat(offer.at("/intake/zone").asString()).isEqualTo("Europe/Stockholm");
        assertThat(offer.at("/intake/opensAt").isNull()).isTrue();
        assertThat(text(offer, "status")).isEqualTo("ACTIVE");
        assertThat(text(offer, "intakeState")).isEqualTo("OPEN");
    }

    @Test
    void theSameKeyPublishesTheSameOffer() {
        var first = publishWithKey("pilot-1", PILOT_SUPPORT);

        assertThat(text(publishWithKey("pilot-1", PILOT_SUPPORT), "id")).isEqualTo(text(first, "id"));
        assertThat(text(publishWithKey("pilot-1", with("jurisdiction", "\"NO\"")), "code"))
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void whatWasReadCanBeSentBackWithOneChange() {
        var offer = json(post("/api/offers", CURATOR, PILOT_SUPPORT));
        var read = (ObjectNode) json(get(self(offer), CURATOR));
        read.withObject("/cost").put("sv", "500 kronor");

        var revised = put(self(offer), CURATOR, 1, read.toString());

        assertThat(revised).hasStatusOk().headers().containsHeader("Samlingsplats-Position");
        assertThat(json(revised).at("/cost/sv").asString()).isEqualTo("500 kronor");
        assertThat(put(self(offer), CURATOR, 1, read.toString())).hasStatus(HttpStatus.PRECONDITION_FAILED);
        var history = json(get(self(offer) + "/history", NOBODY)).path("items");
        assertThat(history.size()).isEqualTo(2);
        assertThat(history.get(0).path("state").has("freshness")).isFalse();
    }

    @Test
    void whatFollowsFromOtherFieldsCannotBeSet() {
        var offer = json(post("/api/offers", CURATOR, PILOT_SUPPORT));
        var moved = (ObjectNode) offer.deepCopy();
        moved.withObject("/intake").put("opensAt", "2026-12-02T08:00:00Z");
        var renamed = ((ObjectNode) offer.deepCopy()).put("slug", "annan");

        assertThat(error(put(self(offer), CURATOR, 1, moved.toString())))
                .isEqualTo("400 unknown-field /intake/opensAt");
        assertThat(error(put(self(offer), CURATOR, 1, renamed.toString()))).isEqualTo("400 read-only /slug");
    }

    @Test
    void anAssuredOfferIsFreshAndARevisedOneKeepsItsAge() {
        var offer = json(post("/api/offers", CURATOR, PILOT_SUPPORT));
        var assured = json(step(self(offer) + "/assure", CURATOR, 1, ""));
        var revised = json(put(self(offer), CURATOR, 2, assured.toString()));

        assertThat(assured.path("freshness").asDouble()).isEqualTo(1);
        assertThat(revised.path("assuredAt")).isEqualTo(assured.path("assuredAt"));
        assertThat(revised.path("revision").asLong()).isEqualTo(3);
    }

    @Test
    void aRenamedOfferRedirectsAndARetiredOneIsGone() {
        var offer = json(post("/api/offers", CURATOR, PILOT_SUPPORT));
        put(self(offer), CURATOR, 1, with("titles", "{\"sv\": \"Nytt namn på stödet\"}"));

        var former = get("/api/offers/by-slug/" + text(offer, "slug"), NOBODY);
        assertThat(former).hasStatus(HttpStatus.PERMANENT_REDIRECT);
        assertThat(former.getResponse().getHeader("Location")).startsWith("/api/offers/by-slug/nytt-namn-pa-stodet");
        assertThat(step(self(offer) + "/retire", CURATOR, 2, "{\"reason\": \"MISTAKE\"}"))
                .hasStatusOk();
        assertThat(get(self(offer), NOBODY)).hasStatus(HttpStatus.GONE);
        assertThat(text(json(get(self(offer), CURATOR)), "status")).isEqualTo("RETIRED");
        assertThat(step(self(offer) + "/assure", CURATOR, 3, "")).hasStatus(HttpStatus.CONFLICT);
        assertThat(json(get("/api/offers?limit=100", NOBODY)).toString()).doesNotContain(text(offer, "id"));
        assertThat(json(get("/api/offers?limit=100&updatedSince=" + text(offer, "createdAt"), NOBODY))
                        .toString())
                .contains(text(offer, "id"));
    }

    @Test
    void theOffersOfOneActorAreListedPageByPageAndAnOwnerMustBeInTheDirectory() {
        var fund = actor();
        for (var number = 0; number < 3; number++) {
            assertThat(post("/api/offers", CURATOR, ownedBy(fund))).hasStatus(HttpStatus.CREATED);
        }

        var page = json(get("/api/offers?limit=2&owner=" + fund, NOBODY));
        var rest = json(get("/api/offers?limit=2&owner=" + fund + "&cursor=" + text(page, "next"), NOBODY));
        assertThat(page.path("items").size()).isEqualTo(2);
        assertThat(rest.path("items").size()).isOne();
        assertThat(rest.path("next").isNull()).isTrue();
        assertThat(error(post("/api/offers", CURATOR, ownedBy(ActorId.next().toString()))))
                .isEqualTo("422 unknown-owner /owner/actorId");
        assertThat(get("/api/offers?owner=fonden", NOBODY)).hasStatus(HttpStatus.BAD_REQUEST);
    }

    private String actor() {
        return text(json(post("/api/actors", CURATOR, """
                {"names": {"sv": "Norrstrands fond"}, "sector": "CIVIL_SOCIETY", "country": "SE", "roles": ["FUNDER"]}""")), "id");
    }

    private JsonNode publishWithKey(String key, String body) {
        return json(request(HttpMethod.POST, "/api/offers", CURATOR)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange());
    }

    private static String ownedBy(String actor) {
        return with("owner", "{\"actorId\": \"" + actor + "\", \"name\": \"Norrstrands fond\"}");
    }

    static String with(String member, String value) {
        var body = (ObjectNode) JsonMapper.shared().readTree(PILOT_SUPPORT);
        return body.set(member, JsonMapper.shared().readTree(value)).toString();
    }

    static String error(MvcTestResult refused) {
        var first = json(refused).path("errors").path(0);
        return refused.getResponse().getStatus() + " " + text(first, "code") + " " + text(first, "pointer");
    }

    private static String self(JsonNode offer) {
        return "/api/offers/" + text(offer, "id");
    }
}
