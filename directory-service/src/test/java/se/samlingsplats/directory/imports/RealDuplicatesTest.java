package se.samlingsplats.directory.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.samlingsplats.directory.actor.ActorId;
import se.samlingsplats.directory.duplicate.Candidate;
import se.samlingsplats.directory.duplicate.Duplicates;
import se.samlingsplats.servers.TestServers;

/**
 * How well duplicates are told in the two real files. The pairs were read and judged one by one: one organisation entered
 * twice, or two that only look alike, such as branches, bodies of neighbouring counties, and projects on one host.
 */
class RealDuplicatesTest extends ImportServer {

    private static final String DATABASE = TestServers.postgres("duplicates");
    private static final int MOST = 25;

    @Autowired
    private Duplicates duplicates;

    /** What other tests leave behind would be met too. */
    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("own.database", () -> DATABASE);
    }

    private record Labelled(boolean same, UUID one, UUID other, String text) {}

    @Test
    void mostDuplicatesAreFoundAndMostProposalsAreRight() throws IOException {
        run(real("dir-se-authorities/merged.json"), "se-authorities", false);
        run(real("dir-susy-social-economy/susy-initiatives.geojson"), "susy", false);
        var right = 0;
        var wrong = new ArrayList<String>();
        var missed = new ArrayList<String>();
        for (var pair : labelled()) {
            var found = duplicates.candidates(new ActorId(pair.one), MOST).stream()
                    .filter(candidate -> candidate.actor().id().value().equals(pair.other))
                    .findFirst();
            if (found.isPresent() && pair.same) {
                right++;
            } else if (found.isPresent()) {
                wrong.add(pair.text + " " + described(found.get()));
            } else if (pair.same) {
                missed.add(pair.text);
            }
        }
        var precision = (double) right / (right + wrong.size());
        var recall = (double) right / (right + missed.size());
        System.out.printf(
                "Duplicates in the real files: precision %.3f, recall %.3f of %d labelled pairs%nwrong:%n  %s%nmissed:%n  %s%n",
                precision, recall, labelled().size(), String.join("\n  ", wrong), String.join("\n  ", missed));
        assertThat(precision).isGreaterThanOrEqualTo(0.85);
        assertThat(recall).isGreaterThanOrEqualTo(0.85);
    }

    private static String described(Candidate candidate) {
        return candidate.score()
                + " "
                + candidate.reasons().stream()
                        .map(reason -> reason.code() + " " + reason.weight())
                        .toList();
    }

    private List<Labelled> labelled() throws IOException {
        try (var file = Objects.requireNonNull(getClass().getResourceAsStream("/duplicates/labelled-pairs.tsv"))) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .map(cells -> new Labelled(
                            cells[0].equals("SAME"),
                            actorOf(cells[1], cells[2]),
                            actorOf(cells[1], cells[3]),
                            cells[2] + " | " + cells[3]))
                    .toList();
        }
    }

    private UUID actorOf(String source, String externalId) {
        return jdbc.sql("SELECT actor_id FROM import_source WHERE source = ? AND external_id = ?")
                .params(source, externalId)
                .query(UUID.class)
                .single();
    }

    private static byte[] real(String name) throws IOException {
        var shared = Path.of(System.getProperty("samlingsplats.shared", "../../shared"), "data", name);
        assumeTrue(Files.exists(shared), "the real files are not beside this repository");
        return Files.readAllBytes(shared);
    }
}
