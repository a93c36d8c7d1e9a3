package se.samlingsplats.dialogue.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpinionGroupsTest {

    private static final byte UNSEEN = VoteMatrix.UNSEEN;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void neitherTheOrderOfPeopleNorThatOfStatementsMatters(long seed) {
        var random = new Random(seed);
        var people = people(60, 20, 3, random);
        var columns = columns(20);
        var before = byVotes(OpinionGroups.of(VoteMatrix.of(columns, people), none(60), 7), people);

        var shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled, random);
        assertThat(byVotes(OpinionGroups.of(VoteMatrix.of(columns, shuffled), none(60), 7), shuffled))
                .isEqualTo(before);

        var order = new ArrayList<>(IntStream.range(0, 20).boxed().toList());
        Collections.shuffle(order, random);
        var turned = people.stream().map(row -> turned(row, order)).toList();
        var turnedColumns = order.stream().map(columns::get).toList();
        var after = OpinionGroups.of(VoteMatrix.of(turnedColumns, turned), none(60), 7);
        assertThat(byVotes(after, people)).isEqualTo(before);
    }

    @Test
    void peopleWhoCameAndPeopleWhoWentLeaveTheLetterOfAGroupAsItWas() {
        var random = new Random(7);
        var people = people(90, 20, 3, random);
        var first = OpinionGroups.of(VoteMatrix.of(columns(20), people), none(90), 7);
        assertThat(first.groups())
                .extracting(OpinionGroups.Group::size)
                .as("the largest first")
                .isSortedAccordingTo(Collections.reverseOrder());

        var earlier = new ArrayList<>(none(90));
        first.members().forEach(member -> earlier.set(member.voter(), new Earlier(true, 2 - member.label())));
        var second = OpinionGroups.of(VoteMatrix.of(columns(20), people), earlier, 7);

        assertThat(second.members()).allSatisfy(member -> assertThat(member.label())
                .isEqualTo(earlier.get(member.voter()).label()));
    }

    @Test
    void plantedGroupsAreFoundAgain() {
        var people = people(120, 30, 3, new Random(3));
        var groups = OpinionGroups.of(VoteMatrix.of(columns(30), people), none(120), 7);

        assertThat(groups.groups()).hasSize(3);
        for (var member : groups.members()) {
            var twin = groups.members().stream()
                    .filter(other -> other.voter() % 3 == member.voter() % 3)
                    .toList();
            assertThat(twin).extracting(OpinionGroups.Member::label).containsOnly(member.label());
        }
        assertThat(groups.groups()).allSatisfy(group -> assertThat(group.marks())
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(5)
                .allMatch(Mark::isSignificant));
    }

    @Test
    void chanceMakesNoClearGroups() {
        var random = new Random(11);
        var people = IntStream.range(0, 200)
                .mapToObj(i -> row(60, j -> (byte) (random.nextInt(3) - 1)))
                .toList();

        var groups = OpinionGroups.of(VoteMatrix.of(columns(60), people), none(200), 7);

        if (groups.groups().isEmpty()) {
            assertThat(groups.members()).hasSize(200).allMatch(member -> member.label() == -1);
        } else {
            assertThat(groups.groups()).hasSizeBetween(2, 5);
        }
    }

    @Test
    void onePersonInTheMiddleOfACrowdIsNotClear() {
        var points = new ArrayList<Point>();
        for (var x = 0; x < 30; x++) {
            for (var y = 0; y < 30; y++) {
                points.add(new Point(x, y));
            }
        }
        var one = List.of(new Point(0, 0), new Point(0, 0), new Point(0, 0));

        assertThat(Clustering.clear(one, 1)).as("all in one place").isEmpty();
        assertThat(Clustering.clear(List.of(), 1)).isEmpty();
        assertThat(Clustering.clear(points, 1))
                .as("an even square splits in four, barely")
                .hasValueSatisfying(partition -> assertThat(partition.groups()).isBetween(2, 5));
    }

    static Stream<List<byte[]>> oddities() {
        return Stream.of(
                List.of(),
                List.of(row(1, j -> (byte) 1)),
                List.of(row(1, j -> UNSEEN)),
                List.of(row(5, j -> (byte) -1)),
                IntStream.range(0, 40).mapToObj(i -> row(10, j -> (byte) 1)).toList(),
                IntStream.range(0, 40).mapToObj(i -> row(10, j -> UNSEEN)).toList(),
                IntStream.range(0, 40).mapToObj(i -> row(10, j -> (byte) 0)).toList(),
                IntStream.range(0, 40)
                        .mapToObj(i -> row(1, j -> (byte) (i % 2 * 2 - 1)))
                        .toList(),
                IntStream.range(0, 40)
                        .mapToObj(i -> row(40, j -> i == j ? (byte) 1 : UNSEEN))
                        .toList(),
                IntStream.range(0, 2)
                        .mapToObj(i -> row(500, j -> (byte) (i * 2 - 1)))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("oddities")
    void nothingIsEverNotANumber(List<byte[]> people) {
        var statements = people.isEmpty() ? 0 : people.getFirst().length;
        for (var zeroed : new boolean[] {false, true}) {
            var columns = IntStream.range(0, statements)
                    .mapToObj(j -> new VoteMatrix.Column("%04d".formatted(j), zeroed))
                    .toList();
            var groups = OpinionGroups.of(VoteMatrix.of(columns, people), none(people.size()), 7);

            assertThat(groups.members())
                    .allSatisfy(
                            member -> finite(member.place().x(), member.place().y()));
            assertThat(groups.groups()).allSatisfy(group -> {
                finite(group.centre().x(), group.centre().y());
                assertThat(group.marks())
                        .allSatisfy(mark -> finite(mark.share(), mark.shareTest(), mark.ratio(), mark.ratioTest()));
            });
            assertThat(groups.statements())
                    .allSatisfy(statement -> finite(
                            statement.groupAware(),
                            statement.commonGround(),
                            statement.division(),
                            statement.place().x(),
                            statement.place().y()));
        }
    }

    @Test
    void allVotesEqualMakeNoGroupsAndWhoVotedAlikeIsTreatedAlike() {
        var alike = IntStream.range(0, 40).mapToObj(i -> row(10, j -> (byte) 1)).toList();
        assertThat(OpinionGroups.of(VoteMatrix.of(columns(10), alike), none(40), 7)
                        .groups())
                .isEmpty();

        var few = IntStream.range(0, 30)
                .mapToObj(i -> row(10, j -> j < 3 ? (byte) 1 : UNSEEN))
                .toList();
        assertThat(OpinionGroups.of(VoteMatrix.of(columns(10), few), none(30), 7)
                        .members())
                .as("nobody has seven votes: the most active fifteen, and all who voted as the last of them")
                .hasSize(30);
    }

    @Test
    void whoWasInStaysInAndWhoNeverVotedIsInNowhere() {
        var people = new ArrayList<>(people(40, 20, 2, new Random(5)));
        people.add(row(20, j -> j < 2 ? (byte) 1 : UNSEEN));
        people.add(row(20, j -> UNSEEN));
        var earlier = new ArrayList<>(none(42));

        assertThat(voters(OpinionGroups.of(VoteMatrix.of(columns(20), people), earlier, 7)))
                .hasSize(40)
                .doesNotContain(40, 41);
        earlier.set(40, new Earlier(true, 1));
        earlier.set(41, new Earlier(true, 1));
        assertThat(voters(OpinionGroups.of(VoteMatrix.of(columns(20), people), earlier, 7)))
                .contains(40)
                .doesNotContain(41);
    }

    @Test
    void aStatementThatDoesNotCountIsNowhereAndStillInTheNumberOfStatements() {
        var people = people(60, 20, 2, new Random(9));
        var columns = IntStream.range(0, 20)
                .mapToObj(j -> new VoteMatrix.Column("%04d".formatted(j), j == 4))
                .toList();
        var groups = OpinionGroups.of(VoteMatrix.of(columns, people), none(60), 7);

        assertThat(groups.statements())
                .extracting(OpinionGroups.Opinion::statement)
                .hasSize(19)
                .doesNotContain(4);
        assertThat(groups.groups())
                .allSatisfy(group ->
                        assertThat(group.marks()).extracting(Mark::statement).doesNotContain(4));
    }

    @Test
    void twoThousandVotersAndTwoHundredStatementsTakeLessThanTwoSeconds() {
        var people = people(2000, 200, 4, new Random(1));
        var fastest = Long.MAX_VALUE;
        for (var i = 0; i < 4; i++) {
            var began = System.nanoTime();
            OpinionGroups.of(VoteMatrix.of(columns(200), people), none(2000), 7).groups();
            fastest = Math.min(fastest, System.nanoTime() - began);
        }
        assertThat(Duration.ofNanos(fastest)).isLessThan(Duration.ofSeconds(2));
    }

    private static List<Integer> voters(OpinionGroups groups) {
        return groups.members().stream().map(OpinionGroups.Member::voter).toList();
    }

    private static void finite(double... numbers) {
        assertThat(numbers).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }

    /** Who voted how is in which group: comparable whatever order they stood in. */
    private static Map<String, Integer> byVotes(OpinionGroups groups, List<byte[]> people) {
        var labels = new TreeMap<String, Integer>();
        groups.members()
                .forEach(member -> labels.put(java.util.Arrays.toString(people.get(member.voter())), member.label()));
        return labels;
    }

    private static byte[] turned(byte[] row, List<Integer> order) {
        return row(row.length, j -> row[order.get(j)]);
    }

    private static List<Earlier> none(int voters) {
        return Collections.nCopies(voters, Earlier.NONE);
    }

    private static List<VoteMatrix.Column> columns(int statements) {
        return IntStream.range(0, statements)
                .mapToObj(j -> new VoteMatrix.Column("%04d".formatted(j), false))
                .toList();
    }

    /** Voter i belongs to camp i mod camps: each camp has its own mind on each statement and mostly votes by it. */
    private static List<byte[]> people(int voters, int statements, int camps, Random random) {
        var minds = IntStream.range(0, camps)
                .mapToObj(c -> row(statements, j -> (byte) (random.nextBoolean() ? 1 : -1)))
                .toList();
        return IntStream.range(0, voters)
                .mapToObj(i -> row(statements, j -> {
                    var chance = random.nextDouble();
                    var mind = minds.get(i % camps)[j];
                    return chance < 0.1 ? UNSEEN : chance < 0.15 ? (byte) 0 : chance < 0.2 ? (byte) -mind : mind;
                }))
                .toList();
    }

    private static byte[] row(int statements, java.util.function.IntFunction<Byte> vote) {
        var row = new byte[statements];
        for (var j = 0; j < statements; j++) {
            row[j] = vote.apply(j);
        }
        return row;
    }
}
