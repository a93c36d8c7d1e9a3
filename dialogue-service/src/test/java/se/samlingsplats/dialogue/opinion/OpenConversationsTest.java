package se.samlingsplats.dialogue.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real conversations with published groups: ours are never looser. */
class OpenConversationsTest {

    private static final Path FOLDER = Path.of("../../shared/data/polis-openData");

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
    void forTheSamePeopleAndTheSameNumberOurGroupsAreAtLeastAsClose(String name) throws IOException {
        var conversation = Conversation.read(name);
        var space = OpinionSpace.of(conversation.votes());
        var rows = IntStream.range(0, conversation.votes().voters())
                .filter(row -> conversation.groupOf(row) >= 0)
                .boxed()
                .toList();
        Assumptions.assumeFalse(rows.isEmpty(), "no groups were published");
        var points = rows.stream()
                .map(row -> space.project(conversation.votes(), row))
                .toList();
        var published = rows.stream().mapToInt(row -> conversation.groupOf(row)).toArray();
        var recorded = new Partition(published, Arrays.stream(published).max().orElseThrow() + 1, points);

        var mine = KMeans.best(points, recorded.groups(), conversation.votes().seed());

        assertThat(mine.error()).isLessThanOrEqualTo(recorded.error() * (1 + 1e-9));
    }

    /** Only numbers stand in these files; no value holds a comma or a quote. */
    private record Conversation(VoteMatrix votes, List<Integer> groups) {

        static Conversation read(String name) throws IOException {
            var folder = FOLDER.resolve(name);
            Assumptions.assumeTrue(Files.isDirectory(folder), "no open conversations at " + FOLDER);
            var lines = Files.readAllLines(folder.resolve("participants-votes.csv"));
            var head = List.of(lines.getFirst().split(",", -1));
            var first = head.indexOf("n-disagree") + 1;
            var columns = head.subList(first, head.size()).stream()
                    .map(id -> new VoteMatrix.Column("%06d".formatted(Integer.parseInt(id)), false))
                    .toList();
            var groups = new ArrayList<Integer>();
            var numbers = new HashMap<String, Integer>();
            var rows = new ArrayList<byte[]>();
            for (var line : lines.subList(1, lines.size())) {
                var cells = line.split(",", -1);
                var group = cells[head.indexOf("group-id")];
                groups.add(group.isEmpty() ? -1 : numbers.computeIfAbsent(group, _ -> numbers.size()));
                rows.add(row(cells, first));
            }
            return new Conversation(VoteMatrix.of(columns, rows), groups);
        }

        private static byte[] row(String[] cells, int first) {
            var row = new byte[cells.length - first];
            for (var j = 0; j < row.length; j++) {
                var cell = cells[first + j];
                row[j] = cell.isEmpty() ? VoteMatrix.UNSEEN : Byte.parseByte(cell);
            }
            return row;
        }

        int groupOf(int row) {
            return groups.get(votes.given(row));
        }
    }
}
