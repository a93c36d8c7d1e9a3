package se.samlingsplats.directory;

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
            GET    /api/reference                                  | 200 200 200 200
            GET    /api/reference/{list} list=sectors              | 200 200 200 200
            """.formatted(ACTOR, INITIATIVE, OFFER);

    @Test
    void everyOperationAnswersEachCallerAsTheTableSays() throws IOException {
        var proposed = json(post("/api/actors", MEMBER, ACTOR));
        var published = json(post("/api/actors", MEMBER, ACTOR));
        assertThat(step("/api/actors/" + text(published, "id") + "/publish", CURATOR, 1, ""))
                .hasStatus(HttpStatus.OK);
        var initiative = json(post("/api/initiatives", CURATOR, INITIATIVE));
        var offer = json(post("/api/offers", CURATOR, OFFER));

        SecurityMatrix.holds(
                http,
                Path.of("..", "contracts", "openapi", "directory.yaml"),
                Map.of(
                        "proposed", text(proposed, "id"),
                        "published", text(published, "id"),
                        "actor-slug", text(published, "slug"),
                        "initiative", text(initiative, "id"),
                        "initiative-slug", text(initiative, "slug"),
                        "offer", text(offer, "id"),
                        "offer-slug", text(offer, "slug"),
                        "none", UUID.randomUUID().toString()),
                TABLE);
    }
}
