package se.samlingsplats.search.thread;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samlingsplats.search.query.Searcher;
import tools.jackson.databind.JsonNode;

/** What a thread is made of, as it stands in the index. */
@Component
class ThreadDocuments {

    /** More of one kind is no thread any more; the page of the recommendation has them all. */
    private static final int MOST = 500;

    private final Searcher searcher;

    ThreadDocuments(Searcher searcher) {
        this.searcher = searcher;
    }

    Optional<JsonNode> recommendation(String id) {
        return ask("recommendation", "id", List.of(id)).stream().findFirst();
    }

    List<JsonNode> byIds(String type, Collection<String> ids) {
        return ids.isEmpty() ? List.of() : ask(type, "id", ids);
    }

    List<JsonNode> under(String type, String parent) {
        return ask(type, "parent", List.of(parent));
    }

    List<JsonNode> referringTo(String type, Collection<String> ids) {
        return ids.isEmpty() ? List.of() : ask(type, "references", ids);
    }

    private List<JsonNode> ask(String type, String field, Collection<String> values) {
        var filter = List.of(
                Map.of("term", Map.of("type", type)),
                Map.of("term", Map.of("hidden", false)),
                Map.of("terms", Map.of(field, values)));
        var question = Map.<String, Object>of(
                "size",
                MOST,
                "query",
                Map.of("bool", Map.of("filter", filter)),
                "sort",
                List.of(Map.of("createdAt", "asc"), Map.of("id", "asc")));
        return searcher.ask("POST", "/_search", question, false)
                .at("/hits/hits")
                .valueStream()
                .map(hit -> hit.path("_source"))
                .toList();
    }
}
