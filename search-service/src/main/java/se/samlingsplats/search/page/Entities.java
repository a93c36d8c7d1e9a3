package se.samlingsplats.search.page;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samlingsplats.search.query.Searcher;
import tools.jackson.databind.JsonNode;

/** Finds what stands at an address, also when it stands there no longer. */
@Component
class Entities {

    private static final int MOST_UNDER_ONE = 100;

    private final Searcher searcher;

    Entities(Searcher searcher) {
        this.searcher = searcher;
    }

    /** What an address leads to. */
    sealed interface Found {

        record Here(JsonNode document) implements Found {}

        record Moved(String slug) implements Found {}

        record Gone() implements Found {}
    }

    Optional<Found> at(String type, String slug) {
        var either = List.of(Map.of("term", Map.of("slug", slug)), Map.of("term", Map.of("aliases", slug)));
        var query = Map.of(
                "bool",
                Map.of(
                        "filter",
                        List.of(Map.of("term", Map.of("type", type)), Map.of("bool", Map.of("should", either)))));
        var documents = documents(Map.of("size", 10, "query", query, "sort", List.of(Map.of("hidden", "asc"))));
        return documents.stream()
                .filter(each -> isAt(each, slug))
                .findFirst()
                .or(() -> documents.stream().findFirst())
                .map(each -> found(each, slug));
    }

    private static boolean isAt(JsonNode document, String slug) {
        return document.path("slug").asString("").equals(slug)
                && !document.path("hidden").asBoolean();
    }

    private static Found found(JsonNode document, String slug) {
        if (document.path("hidden").asBoolean()) {
            return new Found.Gone();
        }
        return isAt(document, slug)
                ? new Found.Here(document)
                : new Found.Moved(document.path("slug").asString(""));
    }

    /** What something without a page of its own stands on, if both are there. */
    Optional<JsonNode> holderOf(String type, String id) {
        return shown(id)
                .filter(each -> each.path("type").asString("").equals(type))
                .flatMap(each -> shown(each.path("parent").asString("")));
    }

    private Optional<JsonNode> shown(String id) {
        var filter = List.of(Map.of("term", Map.of("id", id)), Map.of("term", Map.of("hidden", false)));
        return documents(Map.of("size", 1, "query", Map.of("bool", Map.of("filter", filter)))).stream()
                .findFirst();
    }

    List<JsonNode> statements(String dialogue) {
        return under("statement", dialogue);
    }

    List<JsonNode> partnerNotes(String about) {
        return under("partnernote", about);
    }

    List<JsonNode> meetings(String dialogue) {
        return under("meeting", dialogue).stream()
                .sorted(Comparator.comparing(
                        each -> Instant.parse(each.at("/occasion/startsAt").asString())))
                .toList();
    }

    /** What has not ended, the next first. */
    List<JsonNode> coming(String type, Instant now) {
        return shown(
                type,
                Map.of("range", Map.of("occasion.endsAt", Map.of("gt", now.toString()))),
                byTime("occasion.startsAt", "asc"));
    }

    /** What takes or took place, the last to end first. */
    List<JsonNode> lastFirst(String type) {
        return shown(type, Map.of("match_all", Map.of()), byTime("occasion.endsAt", "desc"));
    }

    private List<JsonNode> under(String type, String parent) {
        return shown(type, Map.of("term", Map.of("parent", parent)), Map.of("createdAt", "asc"));
    }

    /** An index may be older than a field. */
    private static Map<String, Object> byTime(String field, String order) {
        return Map.of(field, Map.of("order", order, "unmapped_type", "date"));
    }

    private List<JsonNode> shown(String type, Map<String, ?> which, Map<String, ?> order) {
        var filter = List.of(Map.of("term", Map.of("type", type)), Map.of("term", Map.of("hidden", false)), which);
        return documents(Map.of(
                "size",
                MOST_UNDER_ONE,
                "query",
                Map.of("bool", Map.of("filter", filter)),
                "sort",
                List.of(order, Map.of("id", "asc"))));
    }

    /** Type, slug and day of everything that has a page, in the order of ids. */
    List<JsonNode> withPages(String after, int size) {
        var bool = Map.of(
                "filter", List.of(Map.of("term", Map.of("hidden", false)), Map.of("exists", Map.of("field", "slug"))));
        return documents(Map.of(
                "size",
                size,
                "query",
                Map.of("bool", bool),
                "_source",
                List.of("id", "type", "slug", "updatedAt"),
                "sort",
                List.of(Map.of("id", "asc")),
                "search_after",
                List.of(after)));
    }

    private List<JsonNode> documents(Map<String, Object> question) {
        return searcher.ask("POST", "/_search", question, false)
                .at("/hits/hits")
                .valueStream()
                .map(hit -> hit.path("_source"))
                .toList();
    }
}
