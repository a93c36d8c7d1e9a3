package se.samlingsplats.search.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Compares indices document by document; the next page is read while one is compared, for a rebuild waits for it. */
@Component
public class Versions {

    private final Elasticsearch elasticsearch;
    private final SearchIndex index;
    private final int atOnce;

    Versions(Elasticsearch elasticsearch, SearchIndex index, IndexProperties properties) {
        this.elasticsearch = elasticsearch;
        this.index = index;
        this.atOnce = properties.compareAtOnce();
    }

    private record Seen(long version, boolean hidden) {}

    /** Ids and versions of what the old index shows and the new one doesn't have, or shows in an older version. */
    public Map<String, Long> olderIn(String next, String old) {
        index.refresh(next);
        index.refresh(old);
        var older = new HashMap<String, Long>();
        try (var reader = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var page = page(old, null); !page.isEmpty(); ) {
                var after = last(page);
                var following = CompletableFuture.supplyAsync(() -> page(old, after), reader);
                older.putAll(compare(next, page));
                page = result(following);
            }
        }
        return older;
    }

    /** What it was refused with tells whether to try again, so it is thrown as it was. */
    private static <T> T result(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Those of the wanted that the index still has in an older version. */
    public Map<String, Long> stillOlder(String next, Map<String, Long> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        index.refresh(next);
        var still = new HashMap<String, Long>();
        var ids = new ArrayList<>(wanted.keySet());
        for (var from = 0; from < ids.size(); from += atOnce) {
            var part = new LinkedHashMap<String, Seen>();
            ids.subList(from, Math.min(from + atOnce, ids.size()))
                    .forEach(id -> part.put(id, new Seen(wanted.getOrDefault(id, 0L), false)));
            still.putAll(compare(next, part));
        }
        return still;
    }

    private Map<String, Long> compare(String next, Map<String, Seen> old) {
        var there = read(next, Map.of("terms", Map.of("id", old.keySet())), null);
        var older = new HashMap<String, Long>();
        old.forEach((id, seen) -> {
            var other = there.get(id);
            var isOlder = other == null ? !seen.hidden() : other.version() < seen.version();
            if (isOlder) {
                older.put(id, seen.version());
            }
        });
        return older;
    }

    private Map<String, Seen> page(String name, @Nullable String after) {
        return read(name, Map.of("match_all", Map.of()), after);
    }

    private static String last(Map<String, Seen> page) {
        return List.copyOf(page.keySet()).getLast();
    }

    private Map<String, Seen> read(String name, Object query, @Nullable String after) {
        var body = new HashMap<String, Object>();
        body.put("size", atOnce);
        body.put("query", query);
        // Whole documents would be unpacked for their _id alone; the columns have all that is compared.
        body.put("stored_fields", "_none_");
        body.put("track_total_hits", false);
        body.put("docvalue_fields", List.of("id", "version", "hidden"));
        body.put("sort", List.of(Map.of("id", "asc")));
        if (after != null) {
            body.put("search_after", List.of(after));
        }
        var seen = new LinkedHashMap<String, Seen>();
        elasticsearch
                .call("POST", "/" + name + "/_search", body)
                .at("/hits/hits")
                .forEach(hit -> seen.put(hit.at("/fields/id/0").asString(), seen(hit.path("fields"))));
        return seen;
    }

    private static Seen seen(JsonNode fields) {
        return new Seen(fields.at("/version/0").asLong(), fields.at("/hidden/0").asBoolean());
    }
}
