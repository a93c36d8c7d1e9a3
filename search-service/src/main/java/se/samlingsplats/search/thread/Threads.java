package se.samlingsplats.search.thread;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samlingsplats.search.query.Labels;
import tools.jackson.databind.JsonNode;

/** Threads, read from the index at the moment they are asked for. */
@Component
public class Threads {

    private final ThreadDocuments documents;
    private final Labels labels;

    Threads(ThreadDocuments documents, Labels labels) {
        this.documents = documents;
        this.labels = labels;
    }

    public Optional<RedThread> of(RecommendationId id) {
        return documents.recommendation(id.value()).map(this::of);
    }

    /** @param recommendation as it stands in the index */
    public RedThread of(JsonNode recommendation) {
        var id = recommendation.path("id").asString();
        var weaver = new ThreadWeaver(recommendation, labels);
        documents.byIds("need", sources(recommendation, "NEED")).forEach(weaver::need);
        documents.byIds("statement", sources(recommendation, "STATEMENT")).forEach(weaver::statement);
        documents.under("endorsement", id).forEach(weaver::endorsement);
        var commitments = new ArrayList<String>();
        documents.under("commitment", id).forEach(each -> {
            weaver.commitment(each);
            commitments.add(each.path("id").asString());
        });
        documents.referringTo("impactclaim", commitments).forEach(weaver::impact);
        return weaver.woven();
    }

    /** Recommendations that are based on a need, oldest first. */
    public List<ThreadOfNeed> of(String need) {
        return documents.referringTo("recommendation", List.of(need)).stream()
                .map(ThreadOfNeed::of)
                .toList();
    }

    private static List<String> sources(JsonNode recommendation, String kind) {
        return recommendation
                .at("/state/basedOn")
                .valueStream()
                .filter(each -> each.path("kind").asString("").equals(kind))
                .map(each -> each.path("id").asString())
                .toList();
    }

    /** So that nobody takes a need's id for it. */
    public record RecommendationId(String value) {}

    @Schema(name = "ThreadOfNeed")
    public record ThreadOfNeed(
            String recommendationId, String slug, Map<String, String> titles, String state, String page) {

        static ThreadOfNeed of(JsonNode document) {
            var titles = new LinkedHashMap<String, String>();
            document.at("/state/titles")
                    .properties()
                    .forEach(each -> titles.put(each.getKey(), each.getValue().asString("")));
            var slug = document.path("slug").asString("");
            return new ThreadOfNeed(
                    document.path("id").asString(),
                    slug,
                    titles,
                    document.at("/state/state").asString(""),
                    "/rodatraden/" + slug);
        }
    }
}
