package se.samlingsplats.search.support;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlingsplats.search.support.RandomSupport.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every offer and every answer, tried on many; the seed is the number of the round. */
class SupportPropertyTest {

    private static final int ROUNDS = 300;
    private static final int OFFERS = 60;

    private static List<Offer> offers(RandomSupport random) {
        return Stream.generate(random::offer).limit(OFFERS).toList();
    }

    /** The whole result: hits and what is to be checked. */
    private static List<String> whole(List<Offer> offers, Answers answers, Instant now) {
        return offers.stream()
                .map(offer -> Evaluator.assess(offer, answers, now))
                .filter(Assessment::isPossible)
                .sorted(Assessment.POSSIBLE)
                .map(each -> each.offer().id())
                .toList();
    }

    @Test
    void aStricterAnswerNeverAddsAHit() {
        var removed = 0;
        for (var seed = 0; seed < ROUNDS; seed++) {
            var random = new RandomSupport(seed);
            var offers = offers(random);
            var answers = random.answers();
            var before = whole(offers, answers, NOW);
            for (var step = 0; step < 4; step++) {
                answers = random.stricter(answers);
                var after = whole(offers, answers, NOW);
                assertThat(before)
                        .as("seed %s, step %s: %s", seed, step, answers)
                        .containsAll(after);
                removed += before.size() - after.size();
                before = after;
            }
        }
        assertThat(removed).as("strictness matters").isGreaterThan(ROUNDS);
    }

    @Test
    void closingRemoves() {
        var closed = 0;
        for (var seed = 0; seed < ROUNDS; seed++) {
            var random = new RandomSupport(seed);
            var answers = random.answers();
            for (var offer : offers(random)) {
                var closesAt = offer.intake() == null ? null : offer.intake().closesAt();
                if (closesAt != null) {
                    assertThat(whole(List.of(offer), answers, closesAt))
                            .as("seed %s", seed)
                            .isEmpty();
                    assertThat(whole(List.of(offer), answers, closesAt.plus(Duration.ofDays(400))))
                            .isEmpty();
                    closed += whole(List.of(offer), answers, closesAt.minusMillis(1))
                            .size();
                }
            }
        }
        assertThat(closed).as("some were possible until then").isGreaterThan(ROUNDS);
    }

    @Test
    void theSameAnswersGiveTheSameListInWhateverOrderTheOffersCome() {
        for (var seed = 0; seed < ROUNDS; seed++) {
            var random = new RandomSupport(seed);
            var offers = offers(random);
            var answers = random.answers();
            var shuffled = new ArrayList<>(offers);
            Collections.shuffle(shuffled, new Random(seed));

            assertThat(whole(shuffled, answers, NOW)).isEqualTo(whole(offers, answers, NOW));
        }
    }

    @Test
    void eachOfferIsInOnePartOfTheAnswerAtMost() {
        for (var seed = 0; seed < ROUNDS; seed++) {
            var random = new RandomSupport(seed);
            var answers = random.answers();
            for (var offer : offers(random)) {
                var it = Evaluator.assess(offer, answers, NOW);
                assertThat(Stream.of(it.isHit(), it.isToCheck(), it.isNotNow()).filter(yes -> yes))
                        .hasSizeLessThanOrEqualTo(1);
                assertThat(it.isPossible()).isEqualTo(it.isHit() || it.isToCheck());
            }
        }
    }
}
