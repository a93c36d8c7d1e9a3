package se.samlingsplats.directory.impactclaim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import se.samlingsplats.directory.DirectoryServer;
import se.samlingsplats.directory.Organisations;

class ImpactClaimApiTest extends DirectoryServer {

    private String actor = "";

    @BeforeEach
    void anActor() {
        actor = text(new Organisations(this, jdbc).published("Arbetskooperativet", "https://koop.example.org"), "id");
    }

    @Test
    void aClaimNamesTheCommitmentItCameFromAndIsFoundByIt() {
        var commitment = UUID.randomUUID();
        var claim = json(
                post("/api/impact-claims", CURATOR, claim(2, "\"https://koop.example.org/arsrapport\"", commitment)));

        var found = json(get("/api/impact-claims?commitmentId=" + commitment, NOBODY));
        assertThat(found.at("/items/0/id")).isEqualTo(claim.path("id"));

        var uri = "/api/impact-claims/" + text(claim, "id");
        assertThat(put(uri, CURATOR, 1, claim.toString().replace("personer i arbete", "personer i praktik")))
                .hasStatusOk();
        assertThat(step(uri + "/withdraw", CURATOR, 2, "")).hasStatusOk();
        assertThat(get(uri, NOBODY)).hasStatus(HttpStatus.GONE);
        assertThat(json(get("/api/impact-claims?commitmentId=" + commitment, NOBODY))
                        .path("items"))
                .isEmpty();
    }

    @Test
    void fromLevelOneOnAClaimSaysWhereItsEvidenceStands() {
        assertThat(post("/api/impact-claims", CURATOR, claim(0, "null", null))).hasStatus(HttpStatus.CREATED);
        assertThat(post("/api/impact-claims", CURATOR, claim(1, "null", null)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post("/api/impact-claims", CURATOR, claim(5, "null", null))).hasStatus(HttpStatus.BAD_REQUEST);
        actor = UUID.randomUUID().toString();
        assertThat(post("/api/impact-claims", CURATOR, claim(0, "null", null)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String claim(int level, String evidence, UUID commitment) {
        return """
                {"about": {"kind": "ACTOR", "id": "%s"}, "outcomes": {"sv": "Fler i arbete"},
                 "indicator": "personer i arbete", "unit": "personer", "baseline": "12", "actual": "37.5",
                 "periodFrom": "2026-01-01", "periodTo": "2026-12-31", "evidenceLevel": %d, "evidenceUrl": %s,
                 "commitmentId": %s}""".formatted(actor, level, evidence, commitment == null ? null : "\"" + commitment + "\"");
    }
}
