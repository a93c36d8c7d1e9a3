package se.samlingsplats.search.support;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlingsplats.search.support.RandomSupport.NOW;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import se.samlingsplats.search.SearchServiceTest;
import se.samlingsplats.search.query.Searcher;
import se.samlingsplats.web.Paging;

/** The index must let through whatever the evaluator would, and in its order: only then may it be asked for a page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrefilterTest extends SearchServiceTest {

    private static final int OFFERS = 400;
    private static final int ANSWERS = 60;
    private static final int EVERY = 1_000;

    @Autowired
    private Searcher searcher;

    @Autowired
    private SupportFinder finder;

    private final List<Offer> offers = new ArrayList<>();

    @BeforeAll
    void offersAreThere() {
        var random = new RandomSupport(7);
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        for (var i = 0; i < OFFERS; i++) {
            var state = random.state(i);
            var offer = Offers.read(state);
            offers.add(offer);
            records.add(EVENTS.record("directory.offer", "published", offer.id(), "1", state));
        }
        EVENTS.sendAll(records);
        awaitTotal("q=slumpfonden&type=offer", OFFERS);
    }

    /** Others share the index. */
    @AfterAll
    void offersAreGone() {
        EVENTS.sendAll(offers.stream()
                .map(offer -> EVENTS.record("directory.offer", "erased", offer.id(), "2", null))
                .toList());
        awaitTotal("q=slumpfonden&type=offer", 0);
    }

    private Stream<Assessment> assessed(Answers answers) {
        return offers.stream().map(offer -> Evaluator.assess(offer, answers, NOW));
    }

    private List<String> asked(Map<String, Object> question) {
        return searcher.askAll(List.of(question), false)
                .getFirst()
                .at("/hits/hits")
                .valueStream()
                .map(row -> row.at("/_source/state"))
                .filter(state -> state.at("/owner/name").asString().equals("Slumpfonden"))
                .map(state -> state.path("id").asString())
                .toList();
    }

    private static List<Answers> manyAnswers() {
        var random = new RandomSupport(11);
        return Stream.concat(
                        Stream.of(Answers.NONE),
                        Stream.generate(random::answers).limit(ANSWERS))
                .toList();
    }

    @Test
    void whatIsPossibleIsLetThroughInTheOrderOfTheEvaluator() {
        for (var answers : manyAnswers()) {
            var possible = assessed(answers)
                    .filter(Assessment::isPossible)
                    .sorted(Assessment.POSSIBLE)
                    .map(each -> each.offer().id())
                    .toList();

            assertThat(asked(new Prefilter(answers, NOW).possible(EVERY, List.of())))
                    .as(answers.toString())
                    .isEqualTo(possible);
        }
    }

    @Test
    void theNearestOfWhatIsNotForNowAreLetThroughInTheOrderOfTheEvaluator() {
        for (var answers : manyAnswers()) {
            var notNow = assessed(answers)
                    .filter(Assessment::isNotNow)
                    .sorted(Assessment.NOT_NOW)
                    .map(each -> each.offer().id())
                    .toList();

            assertThat(asked(new Prefilter(answers, NOW).notNow(EVERY)))
                    .as(answers.toString())
                    .isEqualTo(notNow);
        }
    }

    @Test
    void pagesHoldEachOfferOnceAndTheTotalsCountThem() {
        var answers = new Answers("IDEELL_FORENING", "23", null, List.of(), List.of(), null);
        var hits = new ArrayList<String>();
        var toCheck = new ArrayList<String>();
        var paging = new Paging(7, List.of());
        while (true) {
            var page = finder.find(answers, paging, NOW);
            page.hits().forEach(each -> hits.add(each.id()));
            page.toCheck().forEach(each -> toCheck.add(each.id()));
            assertThat(page.notNow()).hasSize(paging.after().isEmpty() ? 10 : 0);
            if (page.next() == null) {
                assertThat(page.total().hits()).isEqualTo(hits.size());
                assertThat(page.total().toCheck()).isEqualTo(toCheck.size());
                break;
            }
            paging = new Paging(7, cursor(page.next()));
        }
        assertThat(Stream.concat(hits.stream(), toCheck.stream()))
                .doesNotHaveDuplicates()
                .containsAll(assessed(answers)
                        .filter(Assessment::isPossible)
                        .map(each -> each.offer().id())
                        .toList());
    }

    /** As the next request would bring it. */
    private static List<String> cursor(String next) {
        var text = new String(java.util.Base64.getUrlDecoder().decode(next), java.nio.charset.StandardCharsets.UTF_8);
        return List.of(text.substring(text.indexOf('\u001f') + 1).split("\u001f", -1));
    }
}
