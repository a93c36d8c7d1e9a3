package se.samlingsplats.directory;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import se.samlingsplats.web.SecurityMatrix;

/** A member who may not revise an actor gets 412 here and, with the right version, 403 (ActorAccessTest). */
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

    private static final String TABLE = """
            GET    /api/actors                                     | 200 200 200 200
            POST   /api/actors                                     | 401 201 201 201 | %1$s
            GET    /api/actors/by-slug/{slug} slug=actor-slug      | 200 200 200 200
            GET    /api/actors/proposed                            | 401 200 200 200
            GET    /api/actors/{id} id=proposed                    | 404 404 200 404
            PUT    /api/actors/{id} id=published                   | 401 412 412 403 | %1$s
            POST   /api/actors/{id}/assure id=published            | 401 403 412 403
            POST   /api/actors/{id}/dissolve id=published          | 401 403 412 403 | {"dissolvedOn": "2026-01-01"}
            GET    /api/actors/{id}/history id=proposed            | 404 404 200 404
            POST   /api/actors/{id}/publish id=proposed            | 401 403 412 403
            POST   /api/actors/{id}/retire id=published            | 401 403 412 403 | {"reason": "DUPLICATE"}
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
            PUT    /api/offers/{id} id=offer                       | 401 403 412 403 | %3$s
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
            GET    /api/reference                                  | 200 200 200 200
            GET    /api/reference/{list} list=sectors              | 200 200 200 200
            GET    /api/solutions                                  | 200 200 200 200
            POST   /api/solutions                                  | 401 403 201 403 | %4$s
            GET    /api/solutions/by-slug/{slug} slug=solution-slug | 200 200 200 200
            GET    /api/solutions/{id} id=solution                 | 200 200 200 200
            PUT    /api/solutions/{id} id=solution                 | 401 403 412 403 | %4$s
            PUT    /api/solutions/{id}/adopters/{adopterId} id=solution adopterId=none | 401 403 412 403 | {"name": "Vi"}
            DELETE /api/solutions/{id}/adopters/{adopterId} id=solution adopterId=adopter | 401 403 412 403
            GET    /api/solutions/{id}/history id=solution         | 200 200 200 200
            POST   /api/solutions/{id}/retire id=solution          | 401 403 412 403 | {"reason": "DUPLICATE"}
            """.formatted(ACTOR, INITIATIVE, OFFER, SOLUTION, NEED, WHY, TEXTS);

    @Test
    void everyOperationAnswersEachCallerAsTheTableSays() throws IOException {
        var proposed = json(post("/api/actors", MEMBER, ACTOR));
        var published = json(post("/api/actors", MEMBER, ACTOR));
        assertThat(step("/api/actors/" + text(published, "id") + "/publish", CURATOR, 1, ""))
                .hasStatus(HttpStatus.OK);
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

        SecurityMatrix.holds(
                http,
                Path.of("..", "contracts", "openapi", "directory.yaml"),
                Map.ofEntries(
                        entry("proposed", text(proposed, "id")),
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
                        entry("none", UUID.randomUUID().toString())),
                TABLE);
    }
}
