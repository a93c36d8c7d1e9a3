package se.samlingsplats.directory;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import se.samlingsplats.web.SecurityMatrix;

/** Whoever sends a receipt code is its holder, whatever else they are: those lines answer all callers alike. */
class SecurityMatrixTest extends DirectoryServer {

    private static final String ACTOR = """
            {"names": {"sv": "Vem får"}, "sector": "CIVIL_SOCIETY", "country": "SE", "roles": ["NETWORK"]}""";
    private static final String INITIATIVE = """
            {"titles": {"sv": "Vem får"}}""";

    private static final String OFFER = """
            {"titles": {"sv": "Vem får"}, "owner": {"name": "Byalaget"}, "supportTypes": ["GRANT"], \
            "reach": "NATIONAL", "jurisdiction": "SE"}""";

    private static final String SOLUTION = """
            {"titles": {"sv": "Vem får"}, "owner": {"name": "Vi"}, "challenges": ["FOOD_WASTE"]}""";

    private static final String NEED = """
            {"titles": {"sv": "Vem får"}, "needArea": "FINANCING", "severity": 3}""";
    private static final String WHY = """
            {"why": {"sv": "Därför"}}""";
    private static final String TEXTS = """
            {"messages": [{"sv": "Kapital saknas."}], "method": {"sv": "Räknat."}}""";

    private static final String NONE = "01959e2c-7a00-7000-8000-00000000ffff";

    private static final String TABLE = """
            DELETE /api/me                                         | 401 422 422 422 | {"confirmed": false}
            GET    /api/me/directory                               | 401 200 200 200
            GET    /api/me/memberships                             | 401 200 200 200
            GET    /api/me/claims                                  | 401 200 200 200
            POST   /api/erasures/status                            | 404 404 404 404 | {"receiptCode": "x"}
            GET    /api/actors/{id}/members id=published           | 401 403 200 403
            PUT    /api/actors/{id}/members/{member} id=published member=membership | 401 403 412 403 | {"role": "OWNER", "mandate": "m"}
            DELETE /api/actors/{id}/members/{member} id=published member=none | 401 403 404 403
            GET    /api/actors/{id}/invitations id=published       | 401 403 200 403
            POST   /api/actors/{id}/invitations id=published       | 401 403 201 403 | {"email": "a@example.se", "role": "OWNER", "mandate": "m"}
            DELETE /api/actors/{id}/invitations/{invitation} id=published invitation=none | 401 403 404 403
            POST   /api/invitations/preview                        | 401 404 404 404 | {"code": "x"}
            POST   /api/invitations/accept                         | 401 404 404 404 | {"code": "x"}
            GET    /api/actors/{id}/claims id=published            | 401 403 200 403
            POST   /api/actors/{id}/claims id=published            | 401 201 201 201 | {"email": "b@example.se", "mandate": "m"}
            GET    /api/claims/waiting                             | 401 403 200 403
            POST   /api/people/search                              | 401 403 200 403 | {"q": "frida"}
            POST   /api/people/names                               | 401 403 200 403 | {"subjects": []}
            POST   /api/claims/{id}/confirm id=claim               | 401 404 404 404 | {"code": "x"}
            POST   /api/claims/{id}/withdraw id=claim              | 401 404 404 404
            POST   /api/claims/{id}/approve id=claim               | 401 404 412 404
            POST   /api/claims/{id}/decline id=claim               | 401 404 412 404 | {"reason": "Nej"}
            GET    /api/operations/directory/erasures              | 401 403 403 200
            POST   /api/operations/directory/erasures/{id}/retry id=none | 401 403 403 202
            GET    /api/operations/directory/erasure-ledger        | 401 403 403 200
            POST   /api/operations/directory/erasure-ledger/replay | 401 403 403 200
            GET    /api/actors                                     | 200 200 200 200
            POST   /api/actors                                     | 401 403 201 403 | %1$s
            GET    /api/actors/by-slug/{slug} slug=actor-slug      | 200 200 200 200
            GET    /api/actors/{id} id=published                   | 200 200 200 200
            PUT    /api/actors/{id} id=published                   | 401 412 412 403 | %1$s
            POST   /api/actors/{id}/assure id=published            | 401 403 412 403
            POST   /api/actors/{id}/dissolve id=published          | 401 403 412 403 | {"dissolvedOn": "2026-01-01"}
            GET    /api/actors/{id}/duplicates id=published       | 401 403 200 403
            GET    /api/actors/{id}/history id=published           | 200 200 200 200
            POST   /api/actors/{id}/merge id=published             | 401 403 404 403 | {"into": "01959e2c-7a00-7000-8000-00000000dead", "intoVersion": 9, "reason": "RENAMED"}
            POST   /api/actors/{id}/retire id=published            | 401 403 412 403 | {"reason": "DUPLICATE"}
            GET    /api/curator-scopes                             | 401 403 403 200
            POST   /api/curator-scopes                             | 401 403 403 201 | {"subject": "regine", "dimension": "COUNTY", "value": "23"}
            DELETE /api/curator-scopes/{id} id=none                | 401 403 403 404
            POST   /api/actors/{id}/unmerge id=published           | 401 403 409 403
            GET    /api/duplicates                                 | 401 403 200 403
            POST   /api/duplicates/check                           | 401 403 200 403 | {"names": {"sv": "Vem får"}}
            GET    /api/duplicates/search                          | 401 403 404 403
            POST   /api/duplicates/search/cancel                   | 401 403 409 403
            POST   /api/duplicates/search                          | 401 403 202 403
            POST   /api/duplicates/{one}/{other}/dismiss one=published other=none | 401 403 404 403 | {"reason": "BRANCH"}
            POST   /api/duplicates/{one}/{other}/reopen one=published other=none  | 401 403 409 403
            GET    /api/editions                                   | 200 200 200 200
            POST   /api/editions                                   | 401 403 201 403 | {"texts": %7$s}
            GET    /api/editions/by-slug/{slug} slug=edition-slug  | 200 200 200 200
            GET    /api/editions/{a}/difference/{b} a=edition b=edition | 200 200 200 200
            GET    /api/editions/{id} id=edition                   | 200 200 200 200
            GET    /api/editions/{id}/history id=edition           | 200 200 200 200
            GET    /api/editions/{id}/needs id=edition             | 200 200 200 200
            POST   /api/editions/{id}/redact id=edition            | 401 403 412 403 | {"texts": %7$s, "erratum": {"sv": "Fel"}}
            GET    /api/editions/{id}/revisions/{revision}/csv id=edition revision=1 | 200 200 200 200
            GET    /api/editions/{id}/revisions/{revision}/pdf id=edition revision=1 | 200 200 200 200
            GET    /api/import-profiles                            | 401 403 200 200
            GET    /api/import-profiles/{name} name=susy           | 401 403 200 200
            PUT    /api/import-profiles/{name} name=susy           | 401 403 403 422 | {}
            GET    /api/imports                                    | 401 403 200 200
            POST   /api/imports                                    | 401 403 415 415
            GET    /api/imports/{id} id=none                       | 401 403 404 404
            POST   /api/imports/{id}/cancel id=none                | 401 403 404 404
            GET    /api/imports/{id}/events id=none                | 401 403 404 404
            GET    /api/imports/{id}/problems id=none              | 401 403 404 404
            GET    /api/initiatives                                | 200 200 200 200
            POST   /api/initiatives                                | 401 403 201 403 | %2$s
            GET    /api/initiatives/by-slug/{slug} slug=initiative-slug | 200 200 200 200
            GET    /api/initiatives/{id} id=initiative             | 200 200 200 200
            PUT    /api/initiatives/{id} id=initiative             | 401 403 412 403 | %2$s
            GET    /api/initiatives/{id}/history id=initiative     | 200 200 200 200
            POST   /api/initiatives/{id}/retire id=initiative      | 401 403 412 403 | {"reason": "DUPLICATE"}
            GET    /api/offers                                     | 200 200 200 200
            POST   /api/offers                                     | 401 403 201 403 | %3$s
            GET    /api/offers/by-slug/{slug} slug=offer-slug      | 200 200 200 200
            GET    /api/offers/{id} id=offer                       | 200 200 200 200
            PUT    /api/offers/{id} id=offer                       | 401 412 412 403 | %3$s
            POST   /api/offers/{id}/assure id=offer                | 401 403 412 403
            GET    /api/offers/{id}/history id=offer               | 200 200 200 200
            POST   /api/offers/{id}/retire id=offer                | 401 403 412 403 | {"reason": "DUPLICATE"}
            GET    /api/needs                                      | 200 200 200 200
            POST   /api/needs                                      | 401 403 201 403 | %5$s
            GET    /api/needs/by-slug/{slug} slug=need-slug        | 200 200 200 200
            GET    /api/needs/picture                              | 200 200 200 200
            GET    /api/needs/{id} id=need                         | 200 200 200 200
            PUT    /api/needs/{id} id=need                         | 401 403 412 403 | %5$s
            POST   /api/needs/{id}/address id=need                 | 401 403 412 403 | {"reason": %6$s}
            POST   /api/needs/{id}/confirm id=need                 | 401 403 412 403
            PUT    /api/needs/{id}/corroborations/{actorId} id=need actorId=published | 401 403 412 403 | {"severity": 3}
            DELETE /api/needs/{id}/corroborations/{actorId} id=need actorId=published | 401 403 404 403
            GET    /api/needs/{id}/history id=need                 | 200 200 200 200
            POST   /api/needs/{id}/prioritise id=need              | 401 403 412 403 | %6$s
            POST   /api/needs/{id}/redact id=need                  | 401 403 412 403 | {"profile": %5$s}
            POST   /api/needs/{id}/retire id=need                  | 401 403 412 403 | {"because": "MISTAKE", "reason": %6$s}
            GET    /api/proposals                                  | 401 403 200 403
            POST   /api/proposals                                  | 201 201 201 201 | {"kind": "NEED", "payload": %5$s}
            POST   /api/proposals/answer                           | 409 409 409 409 | {"receipt": "%8$s", "text": "Ja"}
            POST   /api/proposals/appeal                           | 409 409 409 409 | {"receipt": "%8$s", "text": "Nej"}
            GET    /api/proposals/mine                             | 401 200 200 200
            POST   /api/proposals/status                           | 200 200 200 200 | {"receipt": "%8$s"}
            POST   /api/proposals/withdraw                         | 412 412 412 412 | {"receipt": "%8$s"}
            GET    /api/proposals/{id} id=proposal                 | 401 403 200 403
            POST   /api/proposals/{id}/decline id=proposal         | 401 403 412 403 | {"reason": "OTHER", "text": "Nej"}
            GET    /api/proposals/{id}/history id=proposal         | 401 403 200 403
            POST   /api/proposals/{id}/publish id=proposal         | 401 403 412 403 | {}
            POST   /api/proposals/{id}/request-changes id=proposal | 401 403 412 403 | {"text": "Vilken källa?"}
            POST   /api/proposals/{id}/uphold id=report            | 401 403 412 403 | {"text": "Rättat"}
            POST   /api/reports                                    | 201 201 201 201 | %9$s
            PUT    /api/needs/{id}/contact id=need                 | 401 403 204 403 | {"email": "frida@example.org"}
            DELETE /api/needs/{id}/contact id=need                 | 401 403 204 403
            GET    /api/need-contacts/{token} token=forged         | 404 404 404 404
            DELETE /api/need-contacts/{token} token=forged         | 404 404 404 404
            GET    /api/assurances/{token} token=forged            | 404 404 404 404
            POST   /api/assurances/{token} token=forged            | 404 404 404 404
            POST   /api/introductions                              | 404 404 404 404 | {"about": {"kind": "NEED", "id": "%10$s"}, "name": "Frida", "email": "frida@example.org", "message": "Hej"}
            GET    /api/introductions/{token} token=forged         | 404 404 404 404
            POST   /api/introductions/{token}/accept token=forged  | 404 404 404 404
            POST   /api/introductions/{token}/decline token=forged | 404 404 404 404
            GET    /api/feedback                                   | 401 403 200 403
            POST   /api/feedback                                   | 202 202 202 202 | {"kind": "OTHER", "text": "Hej"}
            POST   /api/feedback/{id}/handle id=none               | 401 403 404 403 | {}
            GET    /api/operations/directory/letters               | 401 403 403 404
            GET    /api/operations/directory/mail                  | 401 403 403 200
            POST   /api/operations/directory/mail/parked/retry     | 401 403 403 202
            GET    /api/impact-claims                              | 200 200 200 200
            POST   /api/impact-claims                              | 401 403 400 403 | {}
            GET    /api/impact-claims/{id} id=note                 | 404 404 404 404
            PUT    /api/impact-claims/{id} id=note                 | 401 403 404 403 | {}
            POST   /api/impact-claims/{id}/withdraw id=note        | 401 403 404 403
            GET    /api/partner-notes                              | 200 200 200 200
            POST   /api/partner-notes                              | 401 403 422 403 | {"about": {"kind": "NEED", "id": "%10$s"}, "actorId": "%10$s", "texts": {"sv": "Vi söker"}, "until": "2999-01-01"}
            GET    /api/partner-notes/proposed                     | 401 403 200 403
            GET    /api/partner-notes/{id} id=note                 | 200 200 200 200
            PUT    /api/partner-notes/{id} id=note                 | 401 403 412 403 | {}
            POST   /api/partner-notes/{id}/decline id=note         | 401 403 409 403 | {"reason": "UNCLEAR"}
            POST   /api/partner-notes/{id}/publish id=note         | 401 403 409 403
            POST   /api/partner-notes/{id}/withdraw id=note        | 401 403 412 403
            GET    /api/reference                                  | 200 200 200 200
            GET    /api/reference/{list} list=sectors              | 200 200 200 200
            GET    /api/solutions                                  | 200 200 200 200
            POST   /api/solutions                                  | 401 403 201 403 | %4$s
            GET    /api/solutions/by-slug/{slug} slug=solution-slug | 200 200 200 200
            GET    /api/solutions/{id} id=solution                 | 200 200 200 200
            PUT    /api/solutions/{id} id=solution                 | 401 412 412 403 | %4$s
            PUT    /api/solutions/{id}/adopters/{adopterId} id=solution adopterId=none | 401 403 412 403 | {"name": "Vi"}
            DELETE /api/solutions/{id}/adopters/{adopterId} id=solution adopterId=adopter | 401 403 412 403
            GET    /api/solutions/{id}/history id=solution         | 200 200 200 200
            POST   /api/solutions/{id}/retire id=solution          | 401 403 412 403 | {"reason": "DUPLICATE"}
            GET    /api/transparency                               | 200 200 200 200
            """;

    private static final String REPORT = """
            {"targetType": "RESOURCE", "target": "01959e2c-7a00-7000-8000-000000000001", \
            "content": {"reason": "OUTDATED", "text": "Länken är död"}}""";

    @Test
    void everyOperationAnswersEachCallerAsTheTableSays() throws IOException {
        var published = json(post("/api/actors", CURATOR, ACTOR));
        var receipt = text(
                json(post("/api/proposals", NOBODY, "{\"kind\": \"NEED\", \"payload\": " + NEED + "}")), "receipt");
        post("/api/reports", NOBODY, REPORT);
        var initiative = json(post("/api/initiatives", CURATOR, INITIATIVE));
        var offer = json(post("/api/offers", CURATOR, OFFER));

        var solution = json(post("/api/solutions", CURATOR, SOLUTION));
        var adopter = UUID.randomUUID().toString();
        assertThat(put(
                        "/api/solutions/" + text(solution, "id") + "/adopters/" + adopter,
                        CURATOR,
                        1,
                        "{\"name\": \"Byalaget\"}"))
                .hasStatus(HttpStatus.OK);
        var need = json(post("/api/needs", CURATOR, NEED));
        var edition = json(post("/api/editions", CURATOR, "{\"texts\": " + TEXTS + "}"));
        var note = json(post("/api/partner-notes", CURATOR, """
                {"about": {"kind": "NEED", "id": "%s"}, "actorId": "%s", "texts": {"sv": "Vi söker"}, "until": "%s"}""".formatted(
                        text(need, "id"), text(published, "id"), LocalDate.now().plusDays(30))));

        var organisations = new Organisations(this, jdbc);
        organisations.speaks("astrid", "OWNER", published);
        organisations.speaks("bo", "OWNER", published);
        var membership = jdbc.sql("SELECT id::text FROM membership WHERE actor_id = ?::uuid AND subject = 'bo'")
                .param(text(published, "id"))
                .query(String.class)
                .single();
        var claim = json(post(
                "/api/actors/" + text(published, "id") + "/claims",
                Organisations.login("olga"),
                "{\"email\": \"olga@example.se\", \"mandate\": \"m\"}"));

        SecurityMatrix.holds(
                http,
                Path.of("..", "contracts", "openapi", "directory.yaml"),
                Map.ofEntries(
                        entry("published", text(published, "id")),
                        entry("actor-slug", text(published, "slug")),
                        entry("initiative", text(initiative, "id")),
                        entry("initiative-slug", text(initiative, "slug")),
                        entry("offer", text(offer, "id")),
                        entry("offer-slug", text(offer, "slug")),
                        entry("solution", text(solution, "id")),
                        entry("solution-slug", text(solution, "slug")),
                        entry("adopter", adopter),
                        entry("need", text(need, "id")),
                        entry("need-slug", text(need, "slug")),
                        entry("edition", text(edition, "id")),
                        entry("edition-slug", text(edition, "slug")),
                        entry("note", text(note, "id")),
                        entry("forged", "TW9uZGF5.bm90LW91cnM"),
                        entry("membership", membership),
                        entry("claim", text(claim, "id")),
                        entry("none", UUID.randomUUID().toString()),
                        entry("proposal", newest("NEED")),
                        entry("report", newest("REPORT"))),
                TABLE.formatted(ACTOR, INITIATIVE, OFFER, SOLUTION, NEED, WHY, TEXTS, receipt, REPORT, NONE));
    }

    private String newest(String kind) {
        return jdbc.sql("SELECT id::text FROM proposal WHERE kind = ? ORDER BY created_at DESC LIMIT 1")
                .param(kind)
                .query(String.class)
                .single();
    }
}
