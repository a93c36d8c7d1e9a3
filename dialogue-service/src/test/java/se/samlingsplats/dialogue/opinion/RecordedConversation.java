package se.samlingsplats.dialogue.opinion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A conversation with what another server made of it. Its votes say +1 for agreement; the centre and the axes that were
 * recorded come from votes that say −1 for it.
 */
final class RecordedConversation {

    private static final Path FOLDER = Path.of("../../shared/data/polis-golden-math");

    final JsonNode recorded;
    final List<Integer> statements = new ArrayList<>();
    final List<Integer> voters;
    final Map<Integer, Integer> groupOf = new TreeMap<>();
    final Map<Integer, Point> placeOf = new HashMap<>();
    final List<Integer> groups = new ArrayList<>();
    final VoteMatrix votes;

    private RecordedConversation(JsonNode recorded, JsonNode cast) {
        this.recorded = recorded;
        recorded.path("tids").forEach(id -> statements.add(id.asInt()));
        var byVoter = new TreeMap<Integer, Map<Integer, Integer>>();
        for (var vote : cast) {
            byVoter.computeIfAbsent(either(vote, "participant_id", "pid"), _ -> new HashMap<>())
                    .put(either(vote, "statement_id", "tid"), vote.path("vote").asInt());
        }
        voters = List.copyOf(byVoter.keySet());
        var out = new TreeSet<Integer>();
        recorded.path("mod-out").forEach(id -> out.add(id.asInt()));
        recorded.path("meta-tids").forEach(id -> out.add(id.asInt()));
        votes = VoteMatrix.of(
                statements.stream()
                        .map(id -> new VoteMatrix.Column(key(id), out.contains(id)))
                        .toList(),
                byVoter.values().stream().map(this::row).toList());
        readGroups();
    }

    static RecordedConversation read(String name) throws IOException {
        var folder = FOLDER.resolve(name);
        Assumptions.assumeTrue(Files.isDirectory(folder), "no recorded conversations at " + FOLDER);
        var json = new JsonMapper();
        return new RecordedConversation(
                json.readTree(Files.readString(folder.resolve("math-pca2.json"))),
                json.readTree(Files.readString(folder.resolve("votes.json"))));
    }

    private static String key(int statement) {
        return "%06d".formatted(statement);
    }

    private static int either(JsonNode node, String one, String other) {
        return node.path(node.has(one) ? one : other).asInt();
    }

    private byte[] row(Map<Integer, Integer> cast) {
        var row = new byte[statements.size()];
        for (var j = 0; j < row.length; j++) {
            row[j] = cast.getOrDefault(statements.get(j), (int) VoteMatrix.UNSEEN)
                    .byteValue();
        }
        return row;
    }

    private void readGroups() {
        var members = new HashMap<Integer, List<Integer>>();
        var base = recorded.path("base-clusters");
        for (var i = 0; i < base.path("id").size(); i++) {
            var people = new ArrayList<Integer>();
            for (var person : base.path("members").path(i)) {
                people.add(person.asInt());
                placeOf.put(
                        person.asInt(),
                        new Point(
                                base.path("x").path(i).asDouble(),
                                base.path("y").path(i).asDouble()));
            }
            members.put(base.path("id").path(i).asInt(), people);
        }
        for (var group : recorded.path("group-clusters")) {
            for (var cluster : group.path("members")) {
                for (var person : members.get(cluster.asInt())) {
                    groupOf.put(person, groups.size());
                }
            }
            groups.add(group.path("id").asInt());
        }
    }

    /** Statements are ordered by number, so that a column stands where it stands in the record. */
    int column(int statement) {
        return statements.indexOf(statement);
    }

    int voter(int row) {
        return voters.get(votes.given(row));
    }

    GroupCounts counts() {
        return GroupCounts.of(votes, groups.size(), row -> groupOf.getOrDefault(voter(row), -1));
    }

    OpinionSpace recordedSpace() {
        var n = statements.size();
        var means = new double[n];
        var axes = new double[2][n];
        for (var j = 0; j < n; j++) {
            means[j] = -recorded.at("/pca/center/" + j).asDouble();
            axes[0][j] = -recorded.at("/pca/comps/0/" + j).asDouble();
            axes[1][j] = -recorded.at("/pca/comps/1/" + j).asDouble();
        }
        return new OpinionSpace(means, axes);
    }
}
