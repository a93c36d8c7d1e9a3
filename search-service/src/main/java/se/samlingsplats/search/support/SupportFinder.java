package se.samlingsplats.search.support;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import se.samlingsplats.search.query.Labels;
import se.samlingsplats.search.query.Searcher;
import se.samlingsplats.search.support.SupportAnswer.Match;
import se.samlingsplats.web.Page;
import se.samlingsplats.web.Paging;
import tools.jackson.databind.JsonNode;

/** Lets the index narrow down the offers, and the evaluator decide. */
@Component
public class SupportFinder {

    private static final int MOST_NOT_NOW = 10;

    private final Searcher searcher;
    private final Labels labels;

    SupportFinder(Searcher searcher, Labels labels) {
        this.searcher = searcher;
        this.labels = labels;
    }

    public SupportAnswer find(Answers answers, Paging paging) {
        AnswerCheck.check(answers, labels);
        return find(answers, paging, Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    SupportAnswer find(Answers answers, Paging paging, Instant now) {
        var prefilter = new Prefilter(answers, now);
        var after = after(paging);
        var questions = new ArrayList<>(List.of(prefilter.possible(paging.limitPlusOne(), after)));
        if (after.isEmpty()) {
            questions.add(prefilter.notNow(MOST_NOT_NOW));
        }
        var raw = searcher.askAll(questions, !after.isEmpty());
        var page = Page.of(rows(raw.getFirst()), paging, SupportFinder::sortValues);
        var possible = assessed(page.items(), answers, now);
        var notNow = after.isEmpty() ? assessed(rows(raw.getLast()), answers, now) : List.<Assessment>of();
        return new SupportAnswer(
                now,
                total(raw.getFirst()),
                some(possible, Assessment::isHit, Assessment.POSSIBLE, now),
                some(possible, Assessment::isToCheck, Assessment.POSSIBLE, now),
                some(notNow, Assessment::isNotNow, Assessment.NOT_NOW, now),
                page.next());
    }

    private static List<JsonNode> rows(JsonNode answer) {
        return answer.at("/hits/hits").valueStream().toList();
    }

    private static SupportAnswer.Total total(JsonNode answer) {
        var hits = answer.at("/aggregations/hits/doc_count").asLong();
        return new SupportAnswer.Total(hits, answer.at("/hits/total/value").asLong() - hits);
    }

    private static List<Assessment> assessed(List<JsonNode> rows, Answers answers, Instant now) {
        return rows.stream()
                .map(row -> Evaluator.assess(Offers.read(row.at("/_source/state")), answers, now))
                .toList();
    }

    private static List<Match> some(
            List<Assessment> all, Predicate<Assessment> which, Comparator<Assessment> order, Instant now) {
        return all.stream()
                .filter(which)
                .sorted(order)
                .map(each -> Match.of(each, now))
                .toList();
    }

    private static List<String> sortValues(JsonNode row) {
        return row.path("sort").valueStream().map(JsonNode::asString).toList();
    }

    private static List<Object> after(Paging paging) {
        var values = paging.require(3).after();
        if (values.isEmpty()) {
            return List.of();
        }
        try {
            return List.of(Double.valueOf(values.get(0)), Long.valueOf(values.get(1)), values.get(2));
        } catch (NumberFormatException e) {
            throw Paging.invalidCursor();
        }
    }

    /** An offer that is public. */
    public Optional<Offer> offer(UUID id) {
        var document = searcher.ask("GET", "/_doc/" + id + "?_source_includes=type,hidden,state", null, false)
                .path("_source");
        return document.path("type").asString("").equals("offer")
                        && !document.path("hidden").asBoolean()
                ? Optional.of(Offers.read(document.path("state")))
                : Optional.empty();
    }
}
