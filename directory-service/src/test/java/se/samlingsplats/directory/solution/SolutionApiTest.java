package se.samlingsplats.directory.solution;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlingsplats.directory.solution.Solutions.NORRSTRAND;
import static se.samlingsplats.directory.solution.Solutions.SODERVIK;
import static se.samlingsplats.directory.solution.Solutions.municipality;
import static se.samlingsplats.directory.solution.Solutions.supperClub;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import se.samlingsplats.directory.DirectoryServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SolutionApiTest extends DirectoryServer {

    private static final String SUPPER_CLUB = JsonMapper.shared().writeValueAsString(supperClub());
    private static final String MUNICIPALITY = JsonMapper.shared().writeValueAsString(municipality("2024-05"));

    @Test
    void aCuratorPublishesASolutionThatEveryoneSees() {
        var solution = json(post("/api/solutions", CURATOR, SUPPER_CLUB));

        var shown = json(get(self(solution), NOBODY));
        assertThat(shown.at("/cost/amount/amount").asString()).isEqualTo("85000.00");
        assertThat(shown.at("/evidenceLevel").asInt()).isEqualTo(3);
        assertThat(text(shown, "county")).isEqualTo("17");
        assertThat(get("/api/solutions/by-slug/" + text(solution, "slug"), NOBODY))
                .hasStatusOk();
        assertThat(json(get("/api/solutions?limit=100", NOBODY)).toString()).contains(text(solution, "id"));
    }

    @Test
    void anAdopterIsRecordedWithWhoSaidItAndCanBeSentBackUnchanged() {
        var solution = json(post("/api/solutions", CURATOR, SUPPER_CLUB));

        var adopted = json(put(adopter(solution), CURATOR, 1, MUNICIPALITY));
        var recorded = adopted.at("/adopters/0");
        assertThat(text(recorded, "since")).isEqualTo("2024-05");
        assertThat(text(recorded, "statedBy")).isEqualTo("curator");
        var again = ((ObjectNode) recorded.deepCopy()).put("outcome", "ADAPTED");

        assertThat(json(put(adopter(solution), CURATOR, 2, again.toString()))
                        .at("/adopters/0/outcome")
                        .asString())
                .isEqualTo("ADAPTED");
        assertThat(put(
                        adopter(solution),
                        CURATOR,
                        3,
                        again.put("statedBy", "owner").toString()))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(put(adopter(solution), CURATOR, 2, MUNICIPALITY)).hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(put(self(solution) + "/adopters/" + SODERVIK, CURATOR, 3, MUNICIPALITY))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void aRevisionKeepsTheAdoptersAndCannotChangeThem() {
        var solution = json(post("/api/solutions", CURATOR, SUPPER_CLUB));
        var adopted = json(put(adopter(solution), CURATOR, 1, MUNICIPALITY));
        var body = (ObjectNode) adopted.deepCopy();
        body.putObject("titles").put("sv", "Matlaget för alla");

        assertThat(put(
                        self(solution),
                        CURATOR,
                        2,
                        body.deepCopy().putNull("adopters").toString()))
                .hasStatus(HttpStatus.BAD_REQUEST);
        var revised = json(put(self(solution), CURATOR, 2, body.toString()));

        assertThat(revised.at("/adopters")).isEqualTo(adopted.at("/adopters"));
        assertThat(get("/api/solutions/by-slug/" + text(solution, "slug"), NOBODY))
                .hasStatus(HttpStatus.PERMANENT_REDIRECT);
        assertThat(step(self(solution) + "/retire", CURATOR, 3, "{\"reason\": \"MISTAKE\"}"))
                .hasStatusOk();
        assertThat(get(self(solution), NOBODY)).hasStatus(HttpStatus.GONE);
        assertThat(put(adopter(solution), CURATOR, 4, MUNICIPALITY)).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void withoutAVersionNothingIsRecordedAndNobodyWithdrawsWhoIsNotThere() {
        var solution = json(post("/api/solutions", CURATOR, SUPPER_CLUB));

        assertThat(request(HttpMethod.DELETE, adopter(solution), CURATOR).exchange())
                .hasStatus(HttpStatus.PRECONDITION_REQUIRED);
        assertThat(request(HttpMethod.DELETE, adopter(solution), CURATOR)
                        .header("If-Match", "\"1\"")
                        .exchange())
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("adopter-not-found");
        assertThat(put(self(solution) + "/adopters/norrstrand", CURATOR, 1, MUNICIPALITY))
                .hasStatus4xxClientError();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /challenges/0       | "LONELINESS"   | known-code   | /challenges/0
                    /challenges         | []             | not-empty    | /challenges
                    /owner              | null           | not-null     | /owner
                    /owner/name         | ""             | plain-text   | /owner/name
                    /evidenceLevel      | 5              | max          | /evidenceLevel
                    /evidenceLevel      | -1             | min          | /evidenceLevel
                    /evidenceLevel      | 2.5            | wrong-type   | /evidenceLevel
                    /evidenceLevel      | "3"            | wrong-type   | /evidenceLevel
                    /evidence           | []             | evidence-missing | /evidence
                    /evidence/0/url     | "javascript:x" | web-address  | /evidence/0/url
                    /cost/amount/amount | "-1"           | valid        | /cost/amount
                    /adoptionNeeds      | {}             | adoption-needs-missing | /adoptionNeeds
                    /stages/0           | "DREAM"        | known-code   | /stages/0
                    /county             | "01"           | wrong-county | /county
                    /sources            | []             | unknown-field | /sources
                    """)
    void aFieldThatIsWrongIsNamedWithAReason(String path, String value, String code, String pointer) {
        var refused = post("/api/solutions", CURATOR, with(SUPPER_CLUB, path, value));

        isNamed(refused.getResponse().getStatus(), json(refused), code, pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /name      | null         | not-null        | /name
                    /since     | "2999-01"    | since-in-future | /since
                    /since     | "i våras"    | wrong-type      | /since
                    /outcome   | "FAILED"     | wrong-type      | /outcome
                    /howItWent | {"sv": ""}   | localized       | /howItWent
                    /actorId   | "Norrstrand" | wrong-type      | /actorId
                    /statedBy  | "owner"      | unknown-field   | /statedBy
                    """)
    void anAdopterThatIsWrongIsRefused(String path, String value, String code, String pointer) {
        var solution = json(post("/api/solutions", CURATOR, SUPPER_CLUB));

        var refused = put(adopter(solution), CURATOR, 1, with(MUNICIPALITY, path, value));

        isNamed(refused.getResponse().getStatus(), json(refused), code, pointer);
        assertThat(json(get(self(solution), NOBODY)).path("version").asInt()).isEqualTo(1);
    }

    private static void isNamed(int status, JsonNode problem, String code, String pointer) {
        assertThat(status).isBetween(400, 499);
        assertThat(text(problem.path("errors").path(0), "code")).isEqualTo(code);
        assertThat(text(problem.path("errors").path(0), "pointer")).isEqualTo(pointer);
    }

    private static String with(String json, String path, String value) {
        var body = JsonMapper.shared().readTree(json);
        var end = path.lastIndexOf('/');
        var parent = body.at(path.substring(0, end));
        var node = JsonMapper.shared().readTree(value);
        if (parent instanceof ObjectNode object) {
            object.set(path.substring(end + 1), node);
        } else {
            parent.asArray().set(Integer.parseInt(path.substring(end + 1)), node);
        }
        return body.toString();
    }

    private static String self(JsonNode solution) {
        return "/api/solutions/" + text(solution, "id");
    }

    private static String adopter(JsonNode solution) {
        return self(solution) + "/adopters/" + NORRSTRAND;
    }
}
