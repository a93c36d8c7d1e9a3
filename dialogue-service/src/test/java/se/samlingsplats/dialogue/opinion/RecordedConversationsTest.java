package se.samlingsplats.dialogue.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What others published about three conversations comes out here too, each time to a millionth. */
class RecordedConversationsTest {

    private static final String OF_25 = "25ptpt-3gp-no-strict-with-meta";
    private static final String OF_50 = "50ptpt-3gp-strict-no-meta";
    private static final String OF_35 = "below-100-ptpts";
    private static final Offset<Double> CLOSE = within(1e-6);

    @ParameterizedTest
    @ValueSource(strings = {OF_25, OF_50, OF_35})
    void everyGroupVotedAsItIsRecorded(String name) throws IOException {
        var conversation = RecordedConversation.read(name);
        var counts = conversation.counts();
        for (var g = 0; g < conversation.groups.size(); g++) {
            var recorded = conversation.recorded.at("/group-votes/" + conversation.groups.get(g) + "/votes");
            for (var statement : conversation.statements) {
                var count = counts.of(g, conversation.column(statement));
                var expected = recorded.path(String.valueOf(statement));
                assertThat(List.of(count.agree(), count.disagree(), count.votes()))
                        .containsExactly(
                                expected.path("A").asInt(),
                                expected.path("D").asInt(),
                                expected.path("S").asInt());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {OF_25, OF_50, OF_35})
    void theStatisticsOfWhatMarksAGroup(String name) throws IOException {
        var conversation = RecordedConversation.read(name);
        var counts = conversation.counts();
        for (var g = 0; g < conversation.groups.size(); g++) {
            for (var recorded : conversation.recorded.at("/repness/" + conversation.groups.get(g))) {
                var column = conversation.column(recorded.path("tid").asInt());
                var agree = recorded.path("repful-for").asString().equals("agree");
                var mark = agree
                        ? Mark.of(column, true, counts.of(g, column), counts.rest(g, column))
                        : Mark.of(
                                column,
                                false,
                                counts.of(g, column).mirrored(),
                                counts.rest(g, column).mirrored());
                assertThat(mark.share()).isCloseTo(number(recorded, "p-success"), CLOSE);
                assertThat(mark.shareTest()).isCloseTo(number(recorded, "p-test"), CLOSE);
                assertThat(mark.ratio()).isCloseTo(number(recorded, "repness"), CLOSE);
                assertThat(mark.ratioTest()).isCloseTo(number(recorded, "repness-test"), CLOSE);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {OF_25, OF_50, OF_35})
    void whatAllGroupsShareAndWhatMostAgreeWith(String name) throws IOException {
        var conversation = RecordedConversation.read(name);
        var counts = conversation.counts();
        for (var statement : conversation.statements) {
            assertThat(counts.groupAware(conversation.column(statement)))
                    .isCloseTo(number(conversation.recorded.path("group-aware-consensus"), "" + statement), CLOSE);
        }
        for (var way : List.of("agree", "disagree")) {
            var mine = Mark.consensus(counts, way.equals("agree")).stream()
                    .limit(5)
                    .toList();
            var recorded = conversation.recorded.path("consensus").path(way);
            assertThat(mine).hasSize(recorded.size());
            for (var i = 0; i < mine.size(); i++) {
                var count = way.equals("agree")
                        ? counts.all(mine.get(i))
                        : counts.all(mine.get(i)).mirrored();
                assertThat(count.agreeing()).isCloseTo(number(recorded.path(i), "p-success"), CLOSE);
                assertThat(count.agreeTest()).isCloseTo(number(recorded.path(i), "p-test"), CLOSE);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {OF_25, OF_35})
    void theCentreAndTheAxes(String name) throws IOException {
        var conversation = RecordedConversation.read(name);
        var mine = OpinionSpace.of(conversation.votes);
        var recorded = conversation.recordedSpace();
        var statements = IntStream.range(0, conversation.statements.size());
        var same = new boolean[] {true, true, true, true};
        statements.forEach(j -> {
            assertThat(mine.mean(j)).isCloseTo(recorded.mean(j), CLOSE);
            for (var axis = 0; axis < 2; axis++) {
                same[2 * axis] &= Math.abs(mine.part(axis, j) - recorded.part(axis, j)) < 1e-6;
                same[2 * axis + 1] &= Math.abs(mine.part(axis, j) + recorded.part(axis, j)) < 1e-6;
            }
            assertThat(mine.extremity(j))
                    .isCloseTo(
                            conversation
                                    .recorded
                                    .at("/pca/comment-extremity/" + j)
                                    .asDouble(),
                            CLOSE);
        });
        assertThat(same[0] || same[1]).as("first axis, up to its sign").isTrue();
        assertThat(same[2] || same[3]).as("second axis, up to its sign").isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {OF_25, OF_50, OF_35})
    void everybodyStandsWhereTheRecordedAxesPutThem(String name) throws IOException {
        var conversation = RecordedConversation.read(name);
        var space = conversation.recordedSpace();
        var looked = 0;
        for (var row = 0; row < conversation.votes.voters(); row++) {
            var recorded = conversation.placeOf.get(conversation.voter(row));
            if (recorded != null) {
                var mine = space.project(conversation.votes, row);
                assertThat(mine.x()).isCloseTo(recorded.x(), CLOSE);
                assertThat(mine.y()).isCloseTo(recorded.y(), CLOSE);
                looked++;
            }
        }
        assertThat(looked).isEqualTo(conversation.placeOf.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {OF_25, OF_50, OF_35})
    void noGroupsLieCloserTogetherThanOurs(String name) throws IOException {
        var conversation = RecordedConversation.read(name);
        var space = OpinionSpace.of(conversation.votes);
        var rows = IntStream.range(0, conversation.votes.voters())
                .filter(row -> conversation.groupOf.containsKey(conversation.voter(row)))
                .boxed()
                .toList();
        var points =
                rows.stream().map(row -> space.project(conversation.votes, row)).toList();
        var recorded = new Partition(
                rows.stream()
                        .mapToInt(row -> conversation.groupOf.get(conversation.voter(row)))
                        .toArray(),
                conversation.groups.size(),
                points);

        var mine = KMeans.best(points, conversation.groups.size(), conversation.votes.seed());

        assertThat(mine.error()).isLessThanOrEqualTo(recorded.error() + 1e-9);
    }

    private static double number(JsonNode node, String name) {
        assertThat(node.has(name)).as(name).isTrue();
        return node.path(name).asDouble();
    }
}
