package se.samlingsplats.search.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.search.query.SearchRequest.Sort;
import se.samlingsplats.web.Paging;

/** The request to the index. */
final class SearchBody {

    static final String MATCH_START = "\ue000";
    static final String MATCH_END = "\ue001";
    static final List<String> SNIPPETS =
            List.of("descriptions.sv", "descriptions.en", "otherDescriptions", "body.sv", "body.en");

    private static final List<String> SHOWN = List.of(
            "type",
            "slug",
            "names",
            "sector",
            "county",
            "locality",
            "country",
            "location",
            "parent",
            "status",
            "offer.opensAt",
            "offer.closesAt",
            "offer.assuredAt",
            "occasion",
            "evidenceLevel",
            "readyToSpread",
            "assuredAt");
    /** Parts of something else, found only by who asks for them. */
    private static final List<String> PARTS = List.of("statement", "endorsement", "commitment", "impactclaim");

    private static final int COUNTED = 10_000;
    private static final int MOST_CELLS = 1_000;
    private static final int CELL_PRECISION = 8;

    private final TextQuery text = new TextQuery();

    Map<String, Object> of(SearchRequest request) {
        var body = new HashMap<String, Object>();
        body.put("size", request.paging().limitPlusOne());
        body.put("timeout", "2500ms");
        body.put("track_total_hits", COUNTED);
        body.put("_source", SHOWN);
        body.put("query", query(request));
        body.put("aggs", aggregations(request));
        body.put("highlight", highlight(request));
        body.put("sort", sort(request));
        var chosen = filters(request, null);
        if (!chosen.isEmpty()) {
            body.put("post_filter", all(chosen));
        }
        if (!request.paging().after().isEmpty()) {
            body.put("search_after", after(request));
        }
        return body;
    }

    private Map<String, Object> query(SearchRequest request) {
        var bool = new HashMap<String, Object>();
        var filter = new ArrayList<Object>(List.of(term("hidden", false)));
        if (request.near() != null) {
            filter.add(request.near().filter());
        }
        if (request.openNow()) {
            filter.add(OpenIntake.query(request.now()));
        }
        bool.put("filter", filter);
        var left = PARTS.stream().filter(type -> !request.asksFor(type)).toList();
        if (!left.isEmpty()) {
            bool.put("must_not", Map.of("terms", Map.of("type", left)));
        }
        if (!request.q().isEmpty()) {
            bool.put("must", text.of(request.q(), request.now()));
        }
        return Map.of("bool", bool);
    }

    /** Every filter but one: a facet counts as if nothing of its own were chosen. */
    private static List<Object> filters(SearchRequest request, @Nullable Facet left) {
        var filters = new ArrayList<Object>();
        request.filters().forEach((facet, values) -> {
            if (facet != left) {
                filters.add(Map.of("terms", Map.of(facet.field, values)));
            }
        });
        return filters;
    }

    private static Map<String, Object> aggregations(SearchRequest request) {
        var all = new LinkedHashMap<String, Object>();
        for (var facet : Facet.values()) {
            var terms = new HashMap<String, Object>(Map.of("field", facet.field, "size", facet.size));
            if (facet == Facet.SDG) {
                terms.put("include", "[0-9]{1,2}");
            }
            all.put(facet.parameter, within(filters(request, facet), Map.of("values", Map.of("terms", terms))));
        }
        if (request.map()) {
            var grid = Map.of("field", "location", "precision", CELL_PRECISION, "size", MOST_CELLS);
            var centre = Map.of("centre", Map.of("geo_centroid", Map.of("field", "location")));
            var cells = Map.of("values", Map.of("geotile_grid", grid, "aggs", centre));
            all.put("map", within(filters(request, null), cells));
        }
        return all;
    }

    private static Map<String, Object> within(List<Object> filters, Object aggregations) {
        return Map.of("filter", all(filters), "aggs", aggregations);
    }

    private static Map<String, Object> all(List<Object> filters) {
        return Map.of("bool", Map.of("filter", filters));
    }

    private static Map<String, Object> highlight(SearchRequest request) {
        var fields = new LinkedHashMap<String, Object>();
        for (var name : SNIPPETS) {
            fields.put(name, Map.of("no_match_size", name.startsWith("desc") || name.startsWith("other") ? 180 : 0));
        }
        return Map.of(
                "pre_tags",
                List.of(MATCH_START),
                "post_tags",
                List.of(MATCH_END),
                "number_of_fragments",
                1,
                "fragment_size",
                180,
                "max_analyzed_offset",
                20_000,
                "fields",
                fields);
    }

    private static List<Object> sort(SearchRequest request) {
        Object first =
                switch (request.sort()) {
                    case RELEVANCE -> Map.of("_score", "desc");
                    case NEWEST -> Map.of("createdAt", Map.of("order", "desc", "missing", "_last"));
                    case EVIDENCE -> Map.of("evidenceLevel", Map.of("order", "desc", "missing", "_last"));
                    case NAME -> Map.of("sortName", Map.of("order", "asc", "missing", "_last"));
                    case DISTANCE ->
                        Map.of(
                                "_geo_distance",
                                Map.of(
                                        "location",
                                        request.near() == null
                                                ? Map.of()
                                                : request.near().point(),
                                        "order",
                                        "asc",
                                        "unit",
                                        "km"));
                };
        return List.of(first, Map.of("id", "asc"));
    }

    /** The sort's name leads the values, so that a cursor of another order isn't taken for one of this. */
    private static List<@Nullable Object> after(SearchRequest request) {
        var values = request.paging().after();
        if (!values.getFirst().equals(request.sort().name())) {
            throw Paging.invalidCursor();
        }
        var out = new ArrayList<@Nullable Object>();
        out.add(value(request.sort(), values.get(1)));
        out.add(values.get(2));
        return out;
    }

    private static @Nullable Object value(Sort sort, String text) {
        try {
            return switch (sort) {
                case RELEVANCE, DISTANCE -> Double.valueOf(text);
                case NEWEST, EVIDENCE -> Long.valueOf(text);
                case NAME -> text.isEmpty() ? null : text;
            };
        } catch (NumberFormatException e) {
            throw Paging.invalidCursor();
        }
    }

    private static Map<String, Object> term(String field, Object value) {
        return Map.of("term", Map.of(field, value));
    }
}
