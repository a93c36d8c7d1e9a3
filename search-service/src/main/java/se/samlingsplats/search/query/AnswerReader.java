package se.samlingsplats.search.query;

import static se.samlingsplats.search.query.SearchBody.MATCH_END;
import static se.samlingsplats.search.query.SearchBody.MATCH_START;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samlingsplats.search.query.SearchAnswer.Cell;
import se.samlingsplats.search.query.SearchAnswer.FacetValue;
import se.samlingsplats.search.query.SearchAnswer.Hit;
import se.samlingsplats.search.query.SearchAnswer.Links;
import se.samlingsplats.search.query.SearchAnswer.Occasion;
import se.samlingsplats.search.query.SearchAnswer.Part;
import se.samlingsplats.search.query.SearchAnswer.Spot;
import se.samlingsplats.search.query.SearchAnswer.Total;
import se.samlingsplats.web.Page;
import tools.jackson.databind.JsonNode;

/** Makes the public answer of what the index said. */
@Component
class AnswerReader {

    private final Labels labels;

    AnswerReader(Labels labels) {
        this.labels = labels;
    }

    SearchAnswer read(JsonNode answer, SearchRequest request, boolean stale) {
        var rows = answer.at("/hits/hits").valueStream().toList();
        var page = Page.of(rows, request.paging(), hit -> sortValues(request, hit));
        return new SearchAnswer(
                new Total(
                        answer.at("/hits/total/value").asLong(),
                        answer.at("/hits/total/relation").asString()),
                page.map(hit -> hit(hit, request)).items(),
                facets(answer.path("aggregations"), request),
                null,
                request.map() ? cells(answer.at("/aggregations/map/values/buckets")) : null,
                stale,
                page.next());
    }

    private static List<String> sortValues(SearchRequest request, JsonNode hit) {
        var first = hit.at("/sort/0");
        return List.of(
                request.sort().name(),
                first.isNull() ? "" : first.asString(),
                hit.at("/sort/1").asString());
    }

    private static Hit hit(JsonNode hit, SearchRequest request) {
        var language = request.language();
        var source = hit.path("_source");
        var type = source.path("type").asString();
        var id = hit.path("_id").asString();
        var slug = text(source, "slug");
        return new Hit(
                type,
                id,
                slug,
                title(source.path("names"), language),
                snippet(hit.path("highlight"), language),
                matched(hit.path("matched_queries")),
                text(source, "sector"),
                text(source, "country"),
                text(source, "county"),
                place(source, language),
                spot(source.path("location")),
                text(source, "status"),
                text(source, "parent"),
                type.equals("offer") ? OpenIntake.read(source, request.now()) : null,
                occasion(source.path("occasion")),
                source.path("evidenceLevel").isInt()
                        ? source.path("evidenceLevel").asInt()
                        : null,
                source.path("readyToSpread").isBoolean()
                        ? source.path("readyToSpread").asBoolean()
                        : null,
                text(source, "assuredAt"),
                new Links(Addresses.page(type, slug, id), Addresses.resource(type, id)));
    }

    private static @Nullable String text(JsonNode source, String field) {
        var value = source.path(field);
        return value.isString() ? value.asString() : null;
    }

    private static @Nullable String place(JsonNode source, String language) {
        var locality = text(source, "locality");
        var place = title(source.at("/occasion/place"), language);
        return locality == null && !place.isEmpty() ? place : locality;
    }

    private static @Nullable Occasion occasion(JsonNode occasion) {
        return occasion.isObject()
                ? new Occasion(
                        occasion.path("startsAt").asString(""),
                        occasion.path("endsAt").asString(""),
                        occasion.path("online").asBoolean(false))
                : null;
    }

    private static @Nullable Spot spot(JsonNode location) {
        return location.isObject()
                ? new Spot(location.path("lat").asDouble(), location.path("lon").asDouble())
                : null;
    }

    static String title(JsonNode names, String language) {
        return Stream.concat(Stream.of(language, "sv", "en").map(names::path), names.valueStream())
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("");
    }

    /** The first text in which something matched; else how the description in the reader's language begins. */
    private static List<Part> snippet(JsonNode highlight, String language) {
        var order = new ArrayList<String>();
        order.add("descriptions." + language);
        order.addAll(SearchBody.SNIPPETS);
        var texts = order.stream()
                .map(name -> highlight.path(name).path(0).asString(""))
                .filter(text -> !text.isBlank())
                .toList();
        return texts.stream()
                .filter(text -> text.contains(MATCH_START))
                .findFirst()
                .or(() -> texts.stream().findFirst())
                .map(AnswerReader::parts)
                .orElse(List.of());
    }

    private static List<Part> parts(String text) {
        var parts = new ArrayList<Part>();
        for (var piece : text.split("(?=" + MATCH_START + ")|(?<=" + MATCH_END + ")")) {
            var plain = piece.replace(MATCH_START, "").replace(MATCH_END, "");
            if (!plain.isEmpty()) {
                parts.add(new Part(plain, piece.startsWith(MATCH_START)));
            }
        }
        return parts;
    }

    private static List<String> matched(JsonNode names) {
        var all = names.valueStream()
                .map(name -> name.asString().replaceAll(":.*", ""))
                .distinct()
                .toList();
        return all.size() == 1
                ? all
                : all.stream().filter(each -> !each.equals(TextQuery.TEXT)).toList();
    }

    private Map<String, List<FacetValue>> facets(JsonNode aggregations, SearchRequest request) {
        var facets = new LinkedHashMap<String, List<FacetValue>>();
        for (var facet : Facet.values()) {
            var counts = new LinkedHashMap<String, Long>();
            aggregations
                    .path(facet.parameter)
                    .at("/values/buckets")
                    .forEach(bucket -> counts.put(
                            bucket.path("key").asString(),
                            bucket.path("doc_count").asLong()));
            request.values(facet).forEach(chosen -> counts.putIfAbsent(chosen, 0L));
            facets.put(
                    facet.parameter,
                    counts.entrySet().stream()
                            .map(each -> new FacetValue(
                                    each.getKey(),
                                    labels.of(facet.parameter, each.getKey()),
                                    each.getValue(),
                                    request.values(facet).contains(each.getKey())))
                            .toList());
        }
        return facets;
    }

    private static List<Cell> cells(JsonNode buckets) {
        return buckets.valueStream()
                .map(bucket -> new Cell(
                        bucket.at("/centre/location/lat").asDouble(),
                        bucket.at("/centre/location/lon").asDouble(),
                        bucket.path("doc_count").asLong()))
                .toList();
    }
}
