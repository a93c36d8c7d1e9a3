package se.samlingsplats.search.thread;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samlingsplats.search.thread.RedThread.Hop;
import se.samlingsplats.search.thread.RedThread.Item;

/** A thread for machines that read schema.org: a list of its hops, in their order. */
final class ThreadJsonLd {

    private static final Map<HopKind, String> TYPES = Map.of(
            HopKind.CHALLENGE, "DefinedTerm",
            HopKind.NEED, "Demand",
            HopKind.STATEMENT, "Comment",
            HopKind.RECOMMENDATION, "CreativeWork",
            HopKind.ENDORSEMENT, "EndorseAction",
            HopKind.ANSWER, "ReplyAction",
            HopKind.COMMITMENT, "MonetaryGrant",
            HopKind.IMPACT, "Observation");

    private ThreadJsonLd() {}

    static Map<String, Object> of(String slug, Map<String, String> titles, List<Hop> hops) {
        var elements = new ArrayList<Map<String, Object>>();
        for (var hop : hops) {
            for (var item : hop.items()) {
                var element = new LinkedHashMap<String, Object>();
                element.put("@type", "ListItem");
                element.put("position", elements.size() + 1);
                element.put("item", item(hop.kind(), item));
                elements.add(element);
            }
        }
        var all = new LinkedHashMap<String, Object>();
        all.put("@context", "https://schema.org");
        all.put("@type", "ItemList");
        all.put("@id", "/rodatraden/" + slug);
        all.put("name", name(titles));
        all.put("numberOfItems", elements.size());
        all.put("itemListElement", elements);
        return all;
    }

    private static Map<String, Object> item(HopKind kind, Item item) {
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@type", TYPES.getOrDefault(kind, "Thing"));
        thing.put("name", name(item.titles()));
        if (item.page() != null) {
            thing.put("url", item.page());
        }
        thing.put(
                "identifier",
                item.facts().stream().map(each -> "urn:uuid:" + each.eventId()).toList());
        return thing;
    }

    private static String name(Map<String, String> texts) {
        return texts.getOrDefault("sv", texts.getOrDefault("en", ""));
    }
}
