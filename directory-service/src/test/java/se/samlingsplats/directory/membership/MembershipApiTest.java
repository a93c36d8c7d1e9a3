package se.samlingsplats.directory.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlingsplats.directory.Organisations.login;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import se.samlingsplats.directory.DirectoryServer;
import se.samlingsplats.directory.Organisations;
import se.samlingsplats.directory.person.Letters;
import tools.jackson.databind.JsonNode;

class MembershipApiTest extends DirectoryServer {

    private static final String EDITOR = """
            {"email": "%s", "role": "EDITOR", "mandate": "Styrelsebeslut 2026-02-01"}""";

    private Organisations organisations;
    private JsonNode actor;
    private String path;

    @BeforeEach
    void anActorWithAnOwner() {
        organisations = new Organisations(this, jdbc);
        actor = organisations.published("Byalaget i Ånäset", "https://byalaget.example.org");
        organisations.speaks("astrid", "OWNER", actor);
        path = "/api/actors/" + text(actor, "id");
        // Every test begins with a new day.
        jdbc.sql("DELETE FROM letter_count").update();
    }

    @Test
    void whoHasTheCodeJoinsOnce() {
        assertThat(post(path + "/invitations", login("astrid"), EDITOR.formatted("eva@example.net")))
                .hasStatus(HttpStatus.CREATED);
        var code = "{\"code\": \""
                + Letters.code(jdbc, "INVITATION", "eva@example.net").toLowerCase() + "\"}";

        var preview = json(post("/api/invitations/preview", login("eva"), code));
        assertThat(text(preview, "actorName")).isEqualTo("Byalaget i Ånäset");
        assertThat(post("/api/invitations/accept", login("eva"), code)).hasStatus(HttpStatus.OK);
        assertThat(post("/api/invitations/accept", login("olga"), code)).hasStatus(HttpStatus.NOT_FOUND);

        var mine = json(get("/api/me/memberships", login("eva"))).path("items");
        assertThat(mine).hasSize(1);
        assertThat(text(mine.get(0), "role")).isEqualTo("EDITOR");
        assertThat(mine.get(0).path("lastOwner").asBoolean()).isFalse();
        assertThat(names(login("astrid"))).contains("Förnamn eva");
        assertThat(jdbc.sql("SELECT count(*) FROM person WHERE email = 'eva@example.net'")
                        .query(Long.class)
                        .single())
                .as("an address that has served its turn is forgotten")
                .isZero();
    }

    @Test
    void whoSpokeForAnActorSpeaksForTheOneItWasFoundToBeAsLongAsTheyAreOne() {
        var stays = organisations.published("Ånäsets byalag", "https://anaset.example.org");
        organisations.speaks("olof", "OWNER", stays);
        var revised =
                "{\"names\": {\"sv\": \"Ånäsets byalag\"}, \"sector\": \"CIVIL_SOCIETY\", \"locality\": \"Ånäset\"}";
        var self = "/api/actors/" + text(stays, "id");
        assertThat(put(self, login("astrid"), 1, revised)).hasStatus(HttpStatus.FORBIDDEN);

        var merged =
                json(step(path + "/merge", CURATOR, actor.path("version").asLong(), """
                {"into": "%s", "intoVersion": 1, "reason": "ENTERED_TWICE"}""".formatted(text(stays, "id"))));
        var version = json(get(self, NOBODY)).path("version").asLong();
        var saved = put(self, login("astrid"), version, revised);

        assertThat(saved).hasStatus(HttpStatus.OK);
        assertThat(json(get("/api/me/memberships", login("astrid")))
                        .path("items")
                        .toString())
                .contains(text(stays, "id"))
                .doesNotContain(text(actor, "id"));
        var speakers = json(get(self + "/members", login("olof"))).path("items");
        assertThat(speakers).hasSize(2);
        assertThat(speakers.toString()).contains("Förnamn astrid");

        step(path + "/unmerge", CURATOR, merged.path("version").asLong(), "");
        var apart = json(get(self, NOBODY)).path("version").asLong();
        assertThat(put(self, login("astrid"), apart, revised)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(names(login("astrid"))).contains("Förnamn astrid");
    }

    @Test
    void anInvitationCanBeTakenBackAndEndsByItself() {
        var first = json(post(path + "/invitations", login("astrid"), EDITOR.formatted("bo@example.net")));
        var code = Letters.code(jdbc, "INVITATION", "bo@example.net");
        assertThat(delete(path + "/invitations/" + text(first, "id"), login("astrid")))
                .hasStatus(HttpStatus.NO_CONTENT);
        assertThat(accept(login("bo"), code)).isEqualTo(404);

        post(path + "/invitations", login("astrid"), EDITOR.formatted("bo@example.net"));
        var second = Letters.code(jdbc, "INVITATION", "bo@example.net");
        jdbc.sql("UPDATE invitation SET expires_at = now() - interval '1 second' WHERE actor_id = ?::uuid")
                .param(text(actor, "id"))
                .update();
        assertThat(accept(login("bo"), second)).isEqualTo(404);
        assertThat(json(get(path + "/invitations", login("astrid"))).path("items"))
                .isEmpty();
    }

    @Test
    void onlyTheHashOfACodeIsKept() {
        post(path + "/invitations", login("astrid"), EDITOR.formatted("eva2@example.net"));
        var code = Letters.code(jdbc, "INVITATION", "eva2@example.net");

        assertThat(jdbc.sql("SELECT count(*) FROM invitation WHERE invitation::text LIKE '%' || ? || '%'")
                        .param(code)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theLastOwnerIsToldWhyNotAndCanGoOnceThereIsAnother() {
        var astrid = member("astrid");
        var refused = delete(path + "/members/" + text(astrid, "id"), login("astrid"));
        assertThat(refused).hasStatus(HttpStatus.CONFLICT);
        assertThat(text(json(refused), "code")).isEqualTo("last-owner");
        assertThat(put(
                        path + "/members/" + text(astrid, "id"),
                        login("astrid"),
                        1,
                        "{\"role\": \"EDITOR\", \"mandate\": \"m\"}"))
                .hasStatus(HttpStatus.CONFLICT);

        organisations.speaks("bo", "OWNER", actor);
        assertThat(delete(path + "/members/" + text(astrid, "id"), login("astrid")))
                .hasStatus(HttpStatus.NO_CONTENT);
        assertThat(get(path + "/members", login("astrid"))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void ofTwoOwnersWhoLeaveAtOnceOneStays() throws Exception {
        for (var round = 0; round < 10; round++) {
            var house = organisations.published("Ring " + round, null);
            organisations.speaks("a" + round, "OWNER", house);
            organisations.speaks("b" + round, "OWNER", house);
            var members = "/api/actors/" + text(house, "id") + "/members";
            var barrier = new CyclicBarrier(2);
            try (var threads = Executors.newFixedThreadPool(2)) {
                var answers = threads.invokeAll(
                        List.of(leaving(barrier, members, "a" + round), leaving(barrier, members, "b" + round)));
                assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(204, 409);
            }
        }
    }

    @Test
    void rolesAndMandatesChangeUnderTheVersionThatWasSeen() {
        organisations.speaks("eva", "EDITOR", actor);
        var eva = path + "/members/" + text(member("eva"), "id");
        var owner = "{\"role\": \"OWNER\", \"mandate\": \"Årsmöte\"}";

        assertThat(put(eva, login("astrid"), 7, owner)).hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(put(eva, login("eva"), 1, owner)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(put(eva, login("astrid"), 1, owner)).hasStatus(HttpStatus.OK);
        assertThat(put(eva, login("astrid"), 2, "{\"role\": \"NONE\", \"mandate\": \"m\"}"))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(member("eva").path("role").asString()).isEqualTo("OWNER");
    }

    @Test
    void anOwnerOfOneActorDecidesNothingAboutAnother() {
        var other = organisations.published("Grannlaget", null);
        organisations.speaks("bo", "OWNER", other);

        assertThat(get(path + "/members", login("bo"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(path + "/invitations", login("bo"), EDITOR.formatted("x@example.net")))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(path + "/invitations", login("bo"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(delete(path + "/members/" + text(member("astrid"), "id"), login("bo")))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(delete("/api/actors/" + text(other, "id") + "/members/" + text(member("astrid"), "id"), login("bo")))
                .as("a member of another actor")
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody",
                "@example.se",
                "a@b",
                "a b@example.se",
                "a@example.se\\nBcc: c@example.se",
                "Anna <anna@example.se>",
                "a@exa mple.se",
                "a..b@example.se",
                "anna@-example.se"
            })
    void whatIsNoAddressIsRefusedAtItsField(String address) {
        var refused = post(path + "/invitations", login("astrid"), EDITOR.formatted(address));

        assertThat(refused).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(text(json(refused).path("errors").get(0), "pointer")).isEqualTo("/email");
    }

    @Test
    void mandatesAreShortTexts() {
        assertThat(post(
                        path + "/invitations",
                        login("astrid"),
                        "{\"email\": \"a@example.se\", \"role\": \"EDITOR\", \"mandate\": \"%s\"}"
                                .formatted("x".repeat(501))))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(post(
                        path + "/invitations",
                        login("astrid"),
                        "{\"email\": \"a@example.se\", \"role\": \"EDITOR\", \"mandate\": \" \"}"))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void oneAddressGetsOneInvitationAndFewLetters() {
        var eva = EDITOR.formatted("eva3@example.net");
        assertThat(post(path + "/invitations", login("astrid"), eva)).hasStatus(HttpStatus.CREATED);
        assertThat(text(json(post(path + "/invitations", login("astrid"), eva)), "code"))
                .isEqualTo("invited-already");

        for (var i = 0; i < 4; i++) {
            var other = organisations.published("Lag " + i, null);
            organisations.speaks("astrid", "OWNER", other);
            assertThat(post("/api/actors/" + text(other, "id") + "/invitations", login("astrid"), eva))
                    .hasStatus(HttpStatus.CREATED);
        }
        var last = organisations.published("Ett lag till", null);
        organisations.speaks("astrid", "OWNER", last);
        var refused = post("/api/actors/" + text(last, "id") + "/invitations", login("astrid"), eva);
        assertThat(refused).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(text(json(refused), "code")).isEqualTo("too-many-letters");
    }

    @Test
    void takingInvitationsBackDoesNotLetMoreLettersOut() {
        var eva = EDITOR.formatted("eva4@example.net");
        for (var i = 0; i < 5; i++) {
            var sent = json(post(path + "/invitations", login("astrid"), eva));
            assertThat(delete(path + "/invitations/" + text(sent, "id"), login("astrid")))
                    .hasStatus(HttpStatus.NO_CONTENT);
        }
        assertThat(text(json(post(path + "/invitations", login("astrid"), eva)), "code"))
                .isEqualTo("too-many-letters");
    }

    @Test
    void onePersonSendsFewLettersADay() {
        organisations.speaks("astrid2", "OWNER", actor);
        for (var i = 0; i < 30; i++) {
            var sent = json(post(path + "/invitations", login("astrid2"), EDITOR.formatted("p" + i + "@example.net")));
            delete(path + "/invitations/" + text(sent, "id"), login("astrid2"));
        }
        assertThat(text(
                        json(post(path + "/invitations", login("astrid2"), EDITOR.formatted("p30@example.net"))),
                        "code"))
                .isEqualTo("too-many-letters");
    }

    @Test
    void anActorHasAnEndToItsOpenInvitations() {
        organisations.speaks("sven", "OWNER", actor);
        for (var i = 0; i < 20; i++) {
            assertThat(post(path + "/invitations", login("sven"), EDITOR.formatted("m" + i + "@example.net")))
                    .hasStatus(HttpStatus.CREATED);
        }
        assertThat(text(json(post(path + "/invitations", login("sven"), EDITOR.formatted("m20@example.net"))), "code"))
                .isEqualTo("too-many-invitations");
    }

    private Callable<Integer> leaving(CyclicBarrier barrier, String members, String who) {
        var all = json(get(members, login(who))).path("items");
        var own = all.get(0).path("me").asBoolean() ? all.get(0) : all.get(1);
        return () -> {
            barrier.await();
            return delete(members + "/" + text(own, "id"), login(who))
                    .getResponse()
                    .getStatus();
        };
    }

    private int accept(String bearer, String code) {
        return post("/api/invitations/accept", bearer, "{\"code\": \"" + code + "\"}")
                .getResponse()
                .getStatus();
    }

    private List<String> names(String bearer) {
        return json(get(path + "/members", bearer)).path("items").findValuesAsString("name");
    }

    private JsonNode member(String subject) {
        for (var each : json(get(path + "/members", login(subject))).path("items")) {
            if (each.path("me").asBoolean()) {
                return each;
            }
        }
        throw new IllegalStateException("no such member");
    }
}
