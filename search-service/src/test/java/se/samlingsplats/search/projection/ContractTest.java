package se.samlingsplats.search.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import se.samlingsplats.search.SearchServiceTest;
import tools.jackson.databind.JsonNode;

/** The producers' own examples, so that producer and consumer are tested against one text. */
class ContractTest extends SearchServiceTest {

    private static final Path CONTRACTS = Path.of("..", "contracts");
    private static final List<String> TOPICS = List.of(
            "directory.actor",
            "directory.offer",
            "directory.initiative",
            "directory.solution",
            "directory.need",
            "directory.edition",
            "directory.partnernote",
            "resource.resource",
            "dialogue.dialogue",
            "dialogue.statement",
            "dialogue.meeting",
            "dialogue.window",
            "dialogue.recommendation",
            "dialogue.endorsement",
            "dialogue.commitment",
            "directory.impactclaim");

    @Test
    void everyExampleOfOurTopicsIsUnderstood() throws IOException {
        assumeTrue(Files.isDirectory(CONTRACTS), "There are no contracts beside this module");
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        for (var file : examples()) {
            records.add(record(file));
        }
        assertThat(records).isNotEmpty();

        EVENTS.sendAll(records);

        var last = records.stream().map(ProducerRecord::key).distinct().toList();
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(versions(last))
                .isEqualTo(last.size()));
        var letters = JSON.readTree(operate("GET", "/dead-letters?limit=100").body());
        assertThat(letters.path("items").valueStream().map(each -> each.path("key")
                        .asString()))
                .doesNotContainAnyElementsOf(last);
    }

    /** How many of the aggregates can be waited for, which is to say have come. */
    private long versions(List<String> ids) {
        return ids.stream()
                .filter(id -> !search(
                                "after=" + new se.samlingsplats.web.Position("any", java.util.UUID.fromString(id), 1))
                        .path("stale")
                        .asBoolean())
                .count();
    }

    private static List<Path> examples() throws IOException {
        try (var files = Files.walk(CONTRACTS)) {
            return files.filter(file -> file.toString().endsWith(".v1.example.json"))
                    .filter(file -> !file.toString().contains("target"))
                    .filter(file -> !file.toString().contains("released"))
                    .filter(file -> TOPICS.contains(topic(file)))
                    .sorted()
                    .toList();
        }
    }

    private static String topic(Path file) {
        var aggregate = file.getParent();
        return aggregate.getParent().getFileName() + "." + aggregate.getFileName();
    }

    private ProducerRecord<String, byte[]> record(Path file) throws IOException {
        JsonNode state = JSON.readTree(Files.readString(file));
        var fact = file.getFileName().toString().replace(".v1.example.json", "");
        return EVENTS.record(
                topic(file),
                fact,
                state.path("id").asString(),
                state.path("version").asString(),
                Files.readString(file));
    }
}
