package se.samlingsplats.search.thread;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.search.query.Addresses;
import se.samlingsplats.search.query.Labels;
import se.samlingsplats.search.thread.RedThread.Edge;
import se.samlingsplats.search.thread.RedThread.Hop;
import se.samlingsplats.search.thread.RedThread.Item;
import se.samlingsplats.search.thread.RedThread.Told;
import tools.jackson.databind.JsonNode;

/** Ties documents together to one thread. */
final class ThreadWeaver {

    private final Labels labels;
    private final Map<HopKind, Map<String, Item>> items = new EnumMap<>(HopKind.class);
    private final List<Edge> edges = new ArrayList<>();
    private final JsonNode recommendation;
    private final String knot;

    ThreadWeaver(JsonNode recommendation, Labels labels) {
        this.recommendation = recommendation;
        this.labels = labels;
        this.knot = add(HopKind.RECOMMENDATION, recommendation, "/state/titles", "/state/state");
        answers();
    }

    ThreadWeaver need(JsonNode need) {
        var key = add(HopKind.NEED, need, "/state/titles", "/state/state");
        edges.add(new Edge(key, knot));
        need.at("/state/challenges").forEach(code -> challenge(code.asString(), need, key));
        return this;
    }

    ThreadWeaver statement(JsonNode statement) {
        edges.add(new Edge(add(HopKind.STATEMENT, statement, "/state/texts", ""), knot));
        return this;
    }

    ThreadWeaver endorsement(JsonNode endorsement) {
        edges.add(new Edge(knot, add(HopKind.ENDORSEMENT, endorsement, "/state/names", "/state/stance")));
        return this;
    }

    ThreadWeaver commitment(JsonNode commitment) {
        edges.add(new Edge(knot, add(HopKind.COMMITMENT, commitment, "/state/names", "/state/state")));
        return this;
    }

    ThreadWeaver impact(JsonNode impact) {
        var key = add(HopKind.IMPACT, impact, "/state/outcomes", "");
        edges.add(new Edge(
                key(HopKind.COMMITMENT, impact.at("/state/commitmentId").asString("")), key));
        return this;
    }

    RedThread woven() {
        var hops = new ArrayList<Hop>();
        for (var kind : HopKind.values()) {
            var all = List.copyOf(items.getOrDefault(kind, Map.of()).values());
            hops.add(new Hop(kind, labels.of("threadHop", kind.name()), all.isEmpty(), all));
        }
        var titles = texts(recommendation.at("/state/titles"));
        var slug = recommendation.path("slug").asString("");
        return new RedThread(
                recommendation.path("id").asString(),
                slug,
                titles,
                List.copyOf(hops),
                edges.stream().distinct().toList(),
                ThreadJsonLd.of(slug, titles, hops));
    }

    /** A challenge has no event of its own: that a need answers to it was told by the need's. */
    private void challenge(String code, JsonNode need, String needKey) {
        var key = key(HopKind.CHALLENGE, code);
        edges.add(new Edge(key, needKey));
        put(
                HopKind.CHALLENGE,
                new Item(key, labels.of("challenge", code), null, "/utmaningar/" + code, null, last(need)));
    }

    private void answers() {
        var told = told(recommendation).stream()
                .filter(each -> each.fact() != null && each.fact().startsWith("answer"))
                .toList();
        recommendation.at("/state/addressees").forEach(addressee -> {
            var answer = addressee.path("answer");
            if (answer.isObject()) {
                var key = key(HopKind.ANSWER, addressee.path("actorId").asString());
                edges.add(new Edge(knot, key));
                put(
                        HopKind.ANSWER,
                        new Item(
                                key,
                                texts(addressee.path("names")),
                                answer.path("decision").asString(),
                                null,
                                null,
                                told));
            }
        });
    }

    private String add(HopKind kind, JsonNode document, String titles, String state) {
        var id = document.path("id").asString();
        var type = document.path("type").asString();
        var slug = document.path("slug").asString("");
        var key = key(kind, id);
        put(
                kind,
                new Item(
                        key,
                        texts(document.at(titles)),
                        state.isEmpty() ? null : document.at(state).asString(""),
                        slug.isEmpty() ? null : Addresses.page(type, slug),
                        Addresses.resource(type, id),
                        told(document)));
        return key;
    }

    private void put(HopKind kind, Item item) {
        items.computeIfAbsent(kind, any -> new LinkedHashMap<>()).putIfAbsent(item.key(), item);
    }

    private static String key(HopKind kind, String id) {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + ":" + id;
    }

    /** The facts of its state where it keeps them, else the last event. */
    private static List<Told> told(JsonNode document) {
        var facts = document.at("/state/facts");
        return facts.isEmpty()
                ? last(document)
                : facts.valueStream()
                        .map(each -> new Told(
                                each.path("fact").asString(),
                                each.path("eventId").asString(),
                                text(each.path("at"))))
                        .toList();
    }

    private static List<Told> last(JsonNode document) {
        var event = text(document.path("eventId"));
        return event == null ? List.of() : List.of(new Told(null, event, text(document.path("eventAt"))));
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }

    private static Map<String, String> texts(JsonNode texts) {
        var map = new LinkedHashMap<String, String>();
        texts.properties()
                .forEach(each -> map.put(each.getKey(), each.getValue().asString("")));
        return map;
    }
}
