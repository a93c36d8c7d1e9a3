package se.samlingsplats.search.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The one that knows how the index is written: its analysis, its names and its bulk format. */
@Component
public class SearchIndex {

    public static final String LIVE_REFRESH = "1s";
    private static final String NONE = "-1";
    private static final Set<Integer> NEVER = Set.of(400, 413);
    private static final int NOT_FOUND = 404;

    private final Elasticsearch elasticsearch;
    private final IndexProperties properties;
    private final JsonMapper json;

    SearchIndex(Elasticsearch elasticsearch, IndexProperties properties, JsonMapper json) {
        this.elasticsearch = elasticsearch;
        this.properties = properties;
        this.json = json;
    }

    /** What is searched. Nothing is written through it. */
    public String alias() {
        return properties.prefix() + "samlingsplats";
    }

    public String name(int generation) {
        return alias() + "-g" + generation;
    }

    /** A write through an alias that must exist can't create an index by accident. */
    private static String writeAlias(String index) {
        return index + "-write";
    }

    /** Makes the index; does nothing when it is there. */
    public void make(String index, boolean searchedAtOnce) {
        try {
            elasticsearch.call("PUT", "/" + index, definition(index, searchedAtOnce));
        } catch (IndexRefusal e) {
            if (!exists(index)) {
                throw e;
            }
        }
    }

    private ObjectNode definition(String index, boolean searchedAtOnce) {
        try {
            var definition =
                    (ObjectNode) json.readTree(new ClassPathResource("index/index.json").getContentAsString(UTF_8));
            var settings = (ObjectNode) definition.get("settings");
            settings.put("number_of_replicas", properties.replicas());
            settings.put("refresh_interval", searchedAtOnce ? LIVE_REFRESH : NONE);
            var words = definition
                    .at("/settings/analysis/filter/compound")
                    .asObject()
                    .putArray("word_list");
            new CompoundWords().smallest().forEach(words::add);
            definition.putObject("aliases").putObject(writeAlias(index));
            return definition;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** False only when the index says so itself: what is not there is made anew, and that takes long. */
    public boolean exists(String index) {
        try {
            return elasticsearch
                    .call("GET", "/" + index + "/_alias/" + writeAlias(index))
                    .has(index);
        } catch (IndexRefusal e) {
            if (e.status() == NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }

    /** Looked at often, so asked of the cluster's state alone. */
    private List<String> behind(String alias) {
        var answer = elasticsearch.call("GET", "/_cat/aliases/" + alias + "?format=json&h=index");
        if (!answer.isArray()) {
            throw new IndexUnavailable("a list of aliases came without a list");
        }
        return answer.valueStream().map(each -> each.path("index").asString()).toList();
    }

    /** The highest generation that an index exists of, whoever made it; 0 when there is none. */
    public int highestGeneration() {
        var start = alias() + "-g";
        return elasticsearch
                .call("GET", "/_cat/indices/" + start + "*?format=json&h=index")
                .valueStream()
                .map(each -> each.path("index").asString().substring(start.length()))
                .filter(number -> number.matches("[0-9]{1,8}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }

    public void remove(String index) {
        elasticsearch.call("DELETE", "/" + index + "?ignore_unavailable=true");
    }

    /** From now on this index is the one that is searched; in one step, so that search never goes empty. */
    public void search(String index) {
        elasticsearch.call(
                "PUT", "/" + index + "/_settings", Map.of("index", Map.of("refresh_interval", LIVE_REFRESH)));
        refresh(index);
        var all = alias() + "-g*";
        elasticsearch.call(
                "POST",
                "/_aliases",
                Map.of(
                        "actions",
                        List.of(
                                Map.of("remove", Map.of("index", all, "alias", alias(), "must_exist", false)),
                                Map.of("add", Map.of("index", index, "alias", alias(), "is_write_index", false)))));
    }

    /** Whether searches are answered by this index and no other. */
    public boolean isSearched(String index) {
        return behind(alias()).equals(List.of(index));
    }

    public void refresh(String index) {
        elasticsearch.call("POST", "/" + index + "/_refresh");
    }

    public long documents(String index) {
        return elasticsearch.call("GET", "/" + index + "/_count").path("count").asLong();
    }

    /** @throws tools.jackson.core.JacksonException when it has text that can't be written */
    public BulkLine line(SearchDocument document) {
        return new BulkLine(document.id(), document.version(), json.writeValueAsBytes(document));
    }

    /**
     * Writes each document unless a newer version of it is there.
     *
     * @return one entry per line: empty when it is there now, else why it never will be
     */
    public List<String> write(String index, List<BulkLine> lines) {
        var refusals = new ArrayList<String>(lines.size());
        var bulk = new BulkBody();
        var from = 0;
        for (var i = 0; i < lines.size(); i++) {
            bulk.add(lines.get(i));
            if (bulk.size() >= properties.bulkBytes() || i == lines.size() - 1) {
                refusals.addAll(send(index, bulk, lines.subList(from, i + 1)));
                bulk.reset();
                from = i + 1;
            }
        }
        return refusals;
    }

    /** Only what is wrong with the document itself is for ever; a lock, a quota or a lost permission will be mended. */
    private List<String> send(String index, BulkBody bulk, List<BulkLine> lines) {
        try {
            var answer = elasticsearch.bulk(
                    "/" + writeAlias(index)
                            + "/_bulk?require_alias=true&filter_path=errors,items.*.status,items.*.error",
                    bulk.bytes(),
                    bulk.size());
            return answer.path("items").valueStream().map(SearchIndex::outcome).toList();
        } catch (IndexRefusal e) {
            if (!NEVER.contains(e.status())) {
                throw new IndexUnavailable("a bulk request was answered with " + e.status());
            }
            if (lines.size() == 1) {
                return List.of("refused by the index: " + e.getMessage());
            }
            return lines.stream()
                    .flatMap(each -> write(index, List.of(each)).stream())
                    .toList();
        }
    }

    /** Empty: done, or something newer is there. */
    private static String outcome(JsonNode item) {
        var result = StreamSupport.stream(item.values().spliterator(), false)
                .findFirst()
                .orElse(item);
        var status = result.path("status").asInt();
        if (status < 300 || status == 409) {
            return "";
        }
        if (!NEVER.contains(status)) {
            throw new IndexUnavailable("an item was answered with " + status);
        }
        return "refused by the index: " + Elasticsearch.reason(result);
    }
}
