package se.samlingsplats.search.query;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samlingsplats.search.index.Elasticsearch;
import se.samlingsplats.search.index.IndexRefusal;
import se.samlingsplats.search.index.IndexUnavailable;
import se.samlingsplats.search.index.SearchIndex;
import se.samlingsplats.web.Paging;
import se.samlingsplats.web.Position;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Asks the index that is in use. */
@Component
public class Searcher {

    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final long LONGEST_WAIT = Duration.ofSeconds(2).toNanos();
    private static final long BETWEEN_LOOKS = Duration.ofMillis(30).toNanos();
    private static final long REST = Duration.ofSeconds(1).toNanos();

    private final Elasticsearch elasticsearch;
    private final SearchIndex index;
    private final AnswerReader reader;
    private final Spelling spelling;
    private final SearchBody body = new SearchBody();

    /** After a failure nobody waits for the next second: the index would only get further behind. */
    private volatile long restsUntil = System.nanoTime() - 1;

    Searcher(Elasticsearch elasticsearch, SearchIndex index, AnswerReader reader, Spelling spelling) {
        this.elasticsearch = elasticsearch;
        this.index = index;
        this.reader = reader;
        this.spelling = spelling;
    }

    public SearchAnswer search(SearchRequest request) {
        var stale = request.after() != null && !isSeen(request.after());
        var raw = ask(
                "POST", "/_search", body.of(request), !request.paging().after().isEmpty());
        var answer = reader.read(raw, request, stale);
        return request.q().isEmpty() || !request.paging().after().isEmpty() || !isPoor(raw)
                ? answer
                : withSuggestion(answer, request.q());
    }

    /** No hits, or only such as look like it: where the words were found, with or without dots, nothing else is meant. */
    private static boolean isPoor(JsonNode raw) {
        return raw.at("/hits/hits/0/matched_queries").valueStream().allMatch(name -> name.asString()
                .equals(TextQuery.FUZZY));
    }

    private SearchAnswer withSuggestion(SearchAnswer answer, String q) {
        var other = spelling.read(ask("POST", "/_search", spelling.body(q), false), q);
        return new SearchAnswer(
                answer.total(), answer.hits(), answer.facets(), other, answer.map(), answer.stale(), answer.next());
    }

    /** Waits for a version of one document, then makes it findable. */
    private boolean isSeen(Position position) {
        var end = System.nanoTime() + LONGEST_WAIT;
        while (version(position) < position.version()) {
            if (System.nanoTime() - end >= 0) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
        ask("POST", "/_refresh", null, false);
        return true;
    }

    private long version(Position position) {
        return ask("GET", "/_doc/" + position.id() + "?_source=false", null, false)
                .path("_version")
                .asLong(0);
    }

    /** An answer of the index to a question about documents; a document that isn't there is an empty one. */
    public JsonNode ask(String method, String path, @Nullable Map<String, Object> question, boolean hasCursor) {
        return asked(
                        path,
                        hasCursor,
                        () -> List.of(elasticsearch.ask(method, "/" + index.alias() + path, question, PATIENCE)))
                .getFirst();
    }

    /** Answers to several questions about documents, asked in one request. */
    public List<JsonNode> askAll(List<Map<String, Object>> questions, boolean hasCursor) {
        return asked("/_msearch", hasCursor, () -> elasticsearch.askAll(index.alias(), questions, PATIENCE));
    }

    private List<JsonNode> asked(String path, boolean hasCursor, Supplier<List<JsonNode>> asking) {
        if (System.nanoTime() - restsUntil < 0) {
            throw new IndexUnavailable("resting after a failure");
        }
        try {
            return asking.get();
        } catch (IndexUnavailable e) {
            restsUntil = System.nanoTime() + REST;
            throw e;
        } catch (IndexRefusal e) {
            return List.of(refused(e, hasCursor, path));
        }
    }

    private static JsonNode refused(IndexRefusal e, boolean hasCursor, String path) {
        if (e.status() == 401 || e.status() == 403) {
            throw new IndexUnavailable("the index answered " + e.status());
        }
        if (e.status() == 404) {
            if (path.startsWith("/_doc/") && !String.valueOf(e.getMessage()).contains("index_not_found")) {
                return JsonNodeFactory.instance.objectNode();
            }
            throw new IndexUnavailable("there is no index yet");
        }
        throw hasCursor && e.status() == 400 ? Paging.invalidCursor() : e;
    }
}
