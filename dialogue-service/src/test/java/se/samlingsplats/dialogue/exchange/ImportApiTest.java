package se.samlingsplats.dialogue.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samlingsplats.dialogue.ServiceTest;
import se.samlingsplats.dialogue.recommendation.Api;
import se.samlingsplats.web.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class ImportApiTest {

    private static final Path FOLDER = Path.of("../../shared/data/polis-openData");
    private static final String ANNA = TestTokens.bearer("anna", "curator");
    private static final String COMMENTS = """
            comment-id,author-id,agrees,disagrees,moderated,comment-body
            0,1,2,0,1,"Mer pengar, nu"
            1,2,0,1,1,"Skriv till anna@byn.example"
            2,2,1,1,-1,Nej
            """;
    private static final String VOTES = """
            timestamp,comment-id,voter-id,vote
            1000,0,1,1
            2000,0,2,1
            3000,1,2,-1
            5000,2,1,1
            4000,2,1,-1
            """;

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aConversationComesInOnceAndGoesOutAsItCame() throws Exception {
        var question = question();
        var first = take(question, COMMENTS, VOTES, null);
        assertThat(first).hasStatus(201);
        var imported = body(first);
        assertThat(imported.path("statements").asInt()).isEqualTo(3);
        assertThat(imported.path("voters").asInt()).isEqualTo(2);
        assertThat(imported.path("votes").asInt()).isEqualTo(4);
        var id = imported.path("id").asString();

        var again = take(question, COMMENTS, VOTES, null);
        assertThat(again).hasStatus(200);
        assertThat(body(again).path("id").asString()).isEqualTo(id);

        assertThat(rows(exported(id, "votes.csv"))).isEqualTo(rows(VOTES));
        assertThat(rows(exported(id, "comments.csv"))).isEqualTo(rows(COMMENTS));
        assertThat(value(id, "2"))
                .as("the later vote counts, wherever it stands")
                .isEqualTo(1);
        assertThat(moderation(id, "1"))
                .as("an address of somebody waits to be read")
                .isZero();
        assertThat(moderation(id, "2")).isEqualTo(-1);
        var dialogue = body(http.get().uri("/api/dialogues/" + id).exchange());
        assertThat(dialogue.path("status").asString()).isEqualTo("CLOSED");
        assertThat(dialogue.path("statementCount").asInt()).isEqualTo(1);
    }

    @Test
    void whoFacilitatesThatConversationGetsItsFilesBackAndNobodyElse() {
        var id = body(take(question(), COMMENTS, VOTES, null)).path("id").asString();
        var fia = Api.member(http, "fia-" + UUID.randomUUID());
        var file = "/api/dialogues/" + id + "/imported/votes.csv";
        assertThat(fia.get(file)).hasStatus(403);

        assertThat(Api.curator(http)
                        .post(
                                "/api/dialogues/" + id + "/facilitators",
                                null,
                                "{\"subject\": \"" + fia.subject() + "\"}"))
                .hasStatus(201);

        assertThat(fia.get(file)).hasStatusOk();
        assertThat(http.get().uri(file)).hasStatus(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "comment-body       | comment          | columns-missing",
                "comment-id,author  | comment-id,x,author | row-unreadable",
                "0,1,2,0,1          | noll,1,2,0,1     | row-unreadable",
                "1,2,0,1,1          | 0,2,0,1,1        | duplicate-row",
                "Nej                | \"Nej            | row-unreadable"
            })
    void statementsThatCannotBeReadAreAnsweredWithTheirLine(String good, String bad, String code) {
        refused(take(question(), COMMENTS.replace(good, bad), VOTES, null), code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "voter-id   | voter     | columns-missing",
                "1000,0,1,1 | 1000,0,1,2 | vote-unknown",
                "1000,0,1,1 | 1000,0,1,agree | vote-unknown",
                "1000,0,1,1 | 1000,9,1,1 | statement-unknown",
                "1000,0,1,1 | 1000,0,ett,1 | row-unreadable",
                "1000,0,1,1 | 1000,0,1 | row-unreadable"
            })
    void soAreVotes(String good, String bad, String code) {
        refused(take(question(), COMMENTS, VOTES.replace(good, bad), null), code);
    }

    @Test
    void theOtherSignIsSeenAndOneVoterHasOneRow() {
        var mirrored = VOTES.replace(",1\n", ",x\n").replace(",-1\n", ",1\n").replace(",x\n", ",-1\n");
        refused(take(question(), COMMENTS, mirrored, null), "vote-sign-contradicted");
        refused(take(question(), COMMENTS, null, "participant,0,1\n1,1,\n1,,1\n"), "duplicate-row");
        refused(take(question(), COMMENTS, null, null), "files-missing");
        var declared = send(question(), "AGREE_IS_MINUS", COMMENTS.getBytes(UTF_8), mirrored.getBytes(UTF_8), null);
        assertThat(declared).hasStatus(201);
    }

    @Test
    void bytesThatAreNoTextAndTermsThatAreMissingAreRefused() {
        refused(
                send(
                        question(),
                        "AGREE_IS_PLUS",
                        COMMENTS.replace("Nej", "Nö").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1),
                        VOTES.getBytes(UTF_8),
                        null),
                "file-not-text");
        assertThat(send(question(), "UP", COMMENTS.getBytes(UTF_8), VOTES.getBytes(UTF_8), null))
                .hasStatus(400);
        assertThat(send("", "AGREE_IS_PLUS", COMMENTS.getBytes(UTF_8), VOTES.getBytes(UTF_8), null))
                .hasStatus(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "15-per-hour-seattle",
                "austria-climate.5twd2jsnkf.2022-08-08",
                "bg2050-volunteers",
                "brexit-consensus",
                "london.youth.policing",
                "scoop-hivemind.freshwater",
                "scoop-hivemind.ubi",
                "vtaiwan.uberx"
            })
    void openConversationsComeInAndGoOutWithoutLoss(String name) throws Exception {
        var folder = FOLDER.resolve(name);
        Assumptions.assumeTrue(Files.isDirectory(folder), "no open conversations at " + FOLDER);
        var files = new TreeMap<String, byte[]>();
        for (var file : List.of("summary.csv", "comments.csv", "votes.csv", "participants-votes.csv")) {
            if (Files.exists(folder.resolve(file))) {
                files.put(file, Files.readAllBytes(folder.resolve(file)));
            }
        }
        var answer = send(question(), "AGREE_IS_PLUS", files);
        assertThat(answer).hasStatus(201);
        var id = body(answer).path("id").asString();
        for (var file : files.entrySet()) {
            assertThat(rows(exported(id, file.getKey())).equals(rows(new String(file.getValue(), UTF_8))))
                    .as(file.getKey())
                    .isTrue();
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> body(http.get()
                        .uri("/api/dialogues/" + id + "/opinions")
                        .exchange())
                .path("published")
                .asBoolean());
    }

    @Test
    void theOpenFilesHoldFiguresAndNoPeople() throws Exception {
        var voters = new StringBuilder("participant,0,1,2,3,4,5,6,7\n");
        for (var i = 0; i < 40; i++) {
            var camp = i < 30 ? "1" : "-1";
            voters.append(1000 + i).append(",1").append(("," + camp).repeat(7)).append('\n');
        }
        var comments = new StringBuilder("comment-id,author-id,moderated,comment-body\n");
        for (var j = 0; j < 8; j++) {
            comments.append(j)
                    .append(",1007,")
                    .append(j == 7 ? "-1" : "1")
                    .append(",\"Tanke, ")
                    .append(j)
                    .append("\"\n");
        }
        var id = body(take(question(), comments.toString(), null, voters.toString()))
                .path("id")
                .asString();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> rows(open(id, "groups.csv")).size() == 1 + 2 * 7);

        var statements = rows(open(id, "comments.csv"));
        assertThat(statements).hasSize(1 + 7);
        assertThat(statements.get(2)).containsExactly("1", "30", "10", "0", "1", "false", "false", "sv", "Tanke, 1");
        assertThat(rows(open(id, "groups.csv"))).contains(List.of("1", "A", "30", "100", "0", "0"));
        assertThat(open(id, "comments.csv") + open(id, "groups.csv")).doesNotContain("100" + "7", "1000");
        var card = new JsonMapper().readTree(open(id, "datacard.json"));
        assertThat(card.path("licence").asString()).isEqualTo("CC-BY-4.0");
        assertThat(card.path("source").asString()).isEqualTo("Insamlat av byalaget");
        assertThat(card.path("imported").asBoolean()).isTrue();
        assertThat(card.path("voteSign").asString()).isEqualTo("AGREE_IS_PLUS");
        assertThat(http.get()
                        .uri("/api/dialogues/" + id + "/open-data/votes.csv")
                        .exchange())
                .hasStatus(404);
    }

    private String open(String id, String file) {
        var answer =
                http.get().uri("/api/dialogues/" + id + "/open-data/" + file).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    @Test
    void twoHundredThousandVotesTakeLessThanAMinute() {
        var random = new Random(4);
        var comments = new StringBuilder("comment-id,author-id,moderated,comment-body\n");
        for (var j = 0; j < 100; j++) {
            comments.append(j).append(",0,1,Påstående ").append(j).append('\n');
        }
        var votes = new StringBuilder("timestamp,comment-id,voter-id,vote\n");
        for (var i = 0; i < 2000; i++) {
            for (var j = 0; j < 100; j++) {
                votes.append(j).append(',').append(j).append(',').append(i).append(',');
                votes.append(random.nextInt(3) - 1).append('\n');
            }
        }
        var began = System.nanoTime();
        var answer = take(question(), comments.toString(), votes.toString(), null);
        var took = Duration.ofNanos(System.nanoTime() - began);

        assertThat(answer).hasStatus(201);
        assertThat(body(answer).path("votes").asInt()).isEqualTo(200_000);
        assertThat(took).isLessThan(Duration.ofSeconds(60));
    }

    private MvcTestResult take(String question, String comments, String votes, String participants) {
        return send(
                question,
                "AGREE_IS_PLUS",
                comments.getBytes(UTF_8),
                votes == null ? null : votes.getBytes(UTF_8),
                participants == null ? null : participants.getBytes(UTF_8));
    }

    private MvcTestResult send(String question, String sign, byte[] comments, byte[] votes, byte[] participants) {
        var files = new TreeMap<String, byte[]>();
        files.put("comments.csv", comments);
        if (votes != null) {
            files.put("votes.csv", votes);
        }
        if (participants != null) {
            files.put("participants-votes.csv", participants);
        }
        return send(question, sign, files);
    }

    private MvcTestResult send(String question, String sign, Map<String, byte[]> files) {
        var request = http.post()
                .uri("/api/dialogues/imports")
                .header("Authorization", ANNA)
                .multipart()
                .param("sv", question)
                .param("language", "sv")
                .param("voteSign", sign)
                .param("licence", "CC-BY-4.0")
                .param("source", "Insamlat av byalaget");
        files.forEach((name, content) ->
                request.file(new MockMultipartFile(name.replace(".csv", ""), name, "text/csv", content)));
        return request.exchange();
    }

    private String exported(String id, String file) {
        var answer = http.get()
                .uri("/api/dialogues/" + id + "/imported/" + file)
                .header("Authorization", ANNA)
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private static List<List<String>> rows(String csv) throws IOException {
        try (var in = new CsvRows(PolisFile.SUMMARY, new ByteArrayInputStream(csv.getBytes(UTF_8)))) {
            var all = new ArrayList<List<String>>();
            for (var row = in.next(); row != null; row = in.next()) {
                all.add(row);
            }
            return all;
        }
    }

    private int value(String dialogue, String statement) {
        return jdbc.sql("SELECT v.value FROM vote v JOIN statement s ON s.id = v.statement_id"
                        + " WHERE s.dialogue_id = ? AND s.source_id = ?")
                .params(UUID.fromString(dialogue), statement)
                .query(Integer.class)
                .single();
    }

    private int moderation(String dialogue, String statement) {
        return jdbc.sql("SELECT moderation FROM statement WHERE dialogue_id = ? AND source_id = ?")
                .params(UUID.fromString(dialogue), statement)
                .query(Integer.class)
                .single();
    }

    private static String question() {
        return "Vem betalar, " + UUID.randomUUID() + "?";
    }

    private static void refused(MvcTestResult answer, String code) {
        assertThat(answer).hasStatus(422);
        assertThat(body(answer).path("code").asString()).isEqualTo(code);
    }

    private static JsonNode body(MvcTestResult answer) {
        return new JsonMapper().readTree(answer.getResponse().getContentAsByteArray());
    }
}
