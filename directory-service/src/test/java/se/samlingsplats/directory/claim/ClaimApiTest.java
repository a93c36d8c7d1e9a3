package se.samlingsplats.directory.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlingsplats.directory.Organisations.login;

import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samlingsplats.directory.DirectoryServer;
import se.samlingsplats.directory.Organisations;
import se.samlingsplats.directory.person.Letters;
import tools.jackson.databind.JsonNode;

class ClaimApiTest extends DirectoryServer {

    private static int counter;

    @Autowired
    private ClaimService service;

    private Organisations organisations;
    private JsonNode actor;
    private String domain;

    @BeforeEach
    void anActorThatNobodyOwns() {
        organisations = new Organisations(this, jdbc);
        domain = "laget" + counter++ + ".se";
        actor = organisations.published("Laget", "https://www." + domain + "/om");
    }

    @Test
    void whoReadsTheLetterOwnsTheActor() {
        var claim = json(claim("astrid", "styrelsen@" + domain));
        assertThat(text(claim, "state")).isEqualTo("CODE_SENT");
        assertThat(claim.path("doubts")).isEmpty();

        var confirmed = confirm("astrid", claim, Letters.code(jdbc, "CLAIM_CODE", "styrelsen@" + domain));

        assertThat(text(json(confirmed), "state")).isEqualTo("GRANTED");
        var mine = json(get("/api/me/memberships", login("astrid"))).path("items");
        assertThat(mine.findValuesAsString("actorId")).contains(text(actor, "id"));
        assertThat(put("/api/actors/" + text(actor, "id"), login("astrid"), 1, """
                        {"names": {"sv": "Laget"}, "sector": "CIVIL_SOCIETY", "country": "SE"}"""))
                .hasStatus(HttpStatus.OK);
        assertThat(Letters.newest(jdbc, "CLAIM_CODE", "styrelsen@" + domain))
                .as("the address is forgotten once it has served")
                .isEmpty();
    }

    @Test
    void fiveWrongCodesEndAClaimAlsoWhenTheyComeAtOnce() throws Exception {
        var claim = json(claim("bo", "bo@" + domain));
        var code = Letters.code(jdbc, "CLAIM_CODE", "bo@" + domain);
        var wrong = json(confirm("bo", claim, "00000-00000-00000"));
        assertThat(text(wrong, "code")).isEqualTo("wrong-code");
        assertThat(text(wrong, "detail")).endsWith("4");
        assertThat(text(wrong.path("errors").get(0), "pointer")).isEqualTo("/code");

        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = threads.invokeAll(IntStream.range(0, 12)
                    .<java.util.concurrent.Callable<String>>mapToObj(
                            i -> () -> text(json(confirm("bo", claim, "00000-00000-0000" + i % 10)), "code"))
                    .toList());
            var codes = new java.util.ArrayList<String>();
            for (var each : answers) {
                codes.add(each.get());
            }
            assertThat(codes.stream().filter("wrong-code"::equals)).hasSize(3);
            assertThat(codes.stream().filter("code-over"::equals)).hasSize(1);
            assertThat(codes.stream().filter("claim-wrong-state"::equals)).hasSize(8);
        }
        assertThat(text(json(confirm("bo", claim, code)), "code")).isEqualTo("claim-wrong-state");
    }

    @Test
    void aCodeEndsAfterADay() {
        var claim = json(claim("clara", "clara@" + domain));
        var code = Letters.code(jdbc, "CLAIM_CODE", "clara@" + domain);
        jdbc.sql("UPDATE claim SET due_at = now() - interval '1 second' WHERE id = ?::uuid")
                .param(text(claim, "id"))
                .update();

        assertThat(text(json(confirm("clara", claim, code)), "code")).isEqualTo("code-over");
        assertThat(text(
                        json(get("/api/me/claims", login("clara")))
                                .path("items")
                                .get(0),
                        "state"))
                .isEqualTo("FAILED");
    }

    @Test
    void aCodeOpensOnlyTheClaimItWasSentFor() {
        var first = json(claim("david", "david@" + domain));
        var second = json(claim("ebba", "ebba@" + domain));

        assertThat(confirm("david", first, Letters.code(jdbc, "CLAIM_CODE", "ebba@" + domain)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(confirm("david", second, Letters.code(jdbc, "CLAIM_CODE", "ebba@" + domain)))
                .as("somebody else's claim")
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatIsInDoubtWaitsForACuratorWhoAnswersWithAReason() {
        var claim = json(claim("filip", "laget@gmail.com"));
        assertThat(text(claim, "state")).isEqualTo("WAITING_FOR_CURATOR");
        assertThat(claim.path("doubts").toString()).contains("FREE_MAIL", "OTHER_DOMAIN");
        assertThat(Letters.newest(jdbc, "CLAIM_CODE", "laget@gmail.com")).isEmpty();

        var path = "/api/claims/" + text(claim, "id");
        var waiting = json(get("/api/claims/waiting", CURATOR)).path("items");
        assertThat(waiting.findValuesAsString("id")).contains(text(claim, "id"));
        assertThat(waiting.findValuesAsString("claimant")).contains("Förnamn filip");
        assertThat(get("/api/claims/waiting", login("filip"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(step(path + "/approve", login("filip"), 1, "")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(step(path + "/decline", CURATOR, 1, "{\"reason\": \" \"}")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(step(path + "/decline", CURATOR, 1, "{\"reason\": \"Visa ett protokoll\"}"))
                .hasStatus(HttpStatus.OK);
        assertThat(step(path + "/approve", CURATOR, 2, "")).hasStatus(HttpStatus.CONFLICT);
        assertThat(text(
                        json(get("/api/me/claims", login("filip")))
                                .path("items")
                                .get(0),
                        "reason"))
                .isEqualTo("Visa ett protokoll");
    }

    @Test
    void twoCuratorsDecideOnce() {
        var path = "/api/claims/" + text(json(claim("greta", "laget@gmail.com")), "id");

        assertThat(step(path + "/approve", CURATOR, 1, "")).hasStatus(HttpStatus.OK);
        assertThat(step(path + "/decline", CURATOR, 1, "{\"reason\": \"Nej\"}")).hasStatus(HttpStatus.CONFLICT);
        assertThat(json(get("/api/me/memberships", login("greta")))
                        .path("items")
                        .toString())
                .contains(text(actor, "id"));
    }

    @Test
    void aCuratorDoesNotDecideOnTheirOwnClaim() {
        var claim = json(post("/api/actors/" + text(actor, "id") + "/claims", CURATOR, body("laget@gmail.com")));

        var refused = step("/api/claims/" + text(claim, "id") + "/approve", CURATOR, 1, "");
        assertThat(text(json(refused), "code")).isEqualTo("own-claim");
        post("/api/claims/" + text(claim, "id") + "/withdraw", CURATOR, "");
    }

    @Test
    void ownersAreAskedFirstAndTheirSilenceHandsItToACurator() {
        organisations.speaks("hedda", "OWNER", actor);
        organisations.speaks("ivar", "EDITOR", actor);
        var claim = json(claim("johan", "johan@" + domain));
        assertThat(text(claim, "state")).isEqualTo("WAITING_FOR_OWNERS");

        var claims = "/api/actors/" + text(actor, "id") + "/claims";
        assertThat(get(claims, login("ivar"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(json(get(claims, login("hedda"))).path("items")).hasSize(1);
        assertThat(step("/api/claims/" + text(claim, "id") + "/approve", login("ivar"), 1, ""))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(step("/api/claims/" + text(claim, "id") + "/approve", login("hedda"), 1, ""))
                .hasStatus(HttpStatus.OK);

        var silent = json(claim("karin", "karin@" + domain));
        jdbc.sql("UPDATE claim SET due_at = now() - interval '1 second' WHERE id = ?::uuid")
                .param(text(silent, "id"))
                .update();
        service.moveOverdue();
        assertThat(text(
                        json(get("/api/me/claims", login("karin")))
                                .path("items")
                                .get(0),
                        "state"))
                .isEqualTo("WAITING_FOR_CURATOR");
        assertThat(step("/api/claims/" + text(silent, "id") + "/approve", login("hedda"), 2, ""))
                .as("the owners had their time")
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void aWebsiteThatChangesBetweenLetterAndCodeIsLookedAtAgain() {
        var claim = json(claim("lars", "lars@" + domain));
        var code = Letters.code(jdbc, "CLAIM_CODE", "lars@" + domain);
        put("/api/actors/" + text(actor, "id"), CURATOR, 1, """
                {"names": {"sv": "Laget"}, "sector": "CIVIL_SOCIETY", "country": "SE", \
                "website": "https://annan-sida.se"}""");

        var confirmed = json(confirm("lars", claim, code));

        assertThat(text(confirmed, "state")).isEqualTo("WAITING_FOR_CURATOR");
        assertThat(confirmed.path("doubts").toString()).contains("OTHER_DOMAIN", "WEBSITE_REPLACED", "WEBSITE_NEW");
    }

    @Test
    void whoOwnsTheActorMeanwhileIsAsked() {
        var claim = json(claim("maja", "maja@" + domain));
        var code = Letters.code(jdbc, "CLAIM_CODE", "maja@" + domain);
        organisations.speaks("nils", "OWNER", actor);

        assertThat(text(json(confirm("maja", claim, code)), "state")).isEqualTo("WAITING_FOR_OWNERS");
    }

    @Test
    void aDomainOfManyActorsNeedsACurator() {
        organisations.published("Lag två", "https://" + domain);
        organisations.published("Lag tre", "https://ungdom." + domain);

        var claim = json(claim("olivia", "olivia@" + domain));

        assertThat(claim.path("doubts").toString()).isEqualTo("[\"MANY_ACTORS\"]");
    }

    @Test
    void claimsHaveAnEnd() {
        assertThat(claim("petra", "petra@" + domain)).hasStatus(HttpStatus.CREATED);
        assertThat(text(json(claim("petra", "petra@" + domain)), "code")).isEqualTo("claim-open");
        for (var i = 0; i < 2; i++) {
            var other = organisations.published("Lag", null);
            post("/api/actors/" + text(other, "id") + "/claims", login("petra"), body("petra" + i + "@" + domain));
        }
        var last = organisations.published("Lag", null);
        assertThat(text(
                        json(post("/api/actors/" + text(last, "id") + "/claims", login("petra"), body("p@" + domain))),
                        "code"))
                .isEqualTo("too-many-claims");
    }

    @Test
    void whatIsNotThereCannotBeClaimed() {
        assertThat(post("/api/actors/" + java.util.UUID.randomUUID() + "/claims", login("astrid"), body("a@" + domain)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult claim(String who, String email) {
        return post("/api/actors/" + text(actor, "id") + "/claims", login(who), body(email));
    }

    private MvcTestResult confirm(String who, JsonNode claim, String code) {
        return post("/api/claims/" + text(claim, "id") + "/confirm", login(who), "{\"code\": \"" + code + "\"}");
    }

    private static String body(String email) {
        return "{\"email\": \"" + email + "\", \"mandate\": \"Ordförande\"}";
    }
}
