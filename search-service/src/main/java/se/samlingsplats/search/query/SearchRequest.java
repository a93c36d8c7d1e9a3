package se.samlingsplats.search.query;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.web.Paging;
import se.samlingsplats.web.Position;

/**
 * What is asked for.
 *
 * @param openNow only offers whose intake is open
 * @param now the moment for which it is answered
 * @param after what the one who asks has just written and wants to see
 */
public record SearchRequest(
        String q,
        Map<Facet, List<String>> filters,
        @Nullable Near near,
        Sort sort,
        boolean map,
        boolean openNow,
        Instant now,
        String language,
        @Nullable Position after,
        Paging paging) {

    private static final Set<String> OTHERS =
            Set.of("q", "near", "sort", "limit", "cursor", "after", "map", "lang", "open");
    private static final int LONGEST_Q = 300;
    private static final int MOST_VALUES = 60;

    /** The orders of a list of hits. */
    enum Sort {
        RELEVANCE,
        NEWEST,
        NAME,
        DISTANCE,
        EVIDENCE
    }

    static SearchRequest strict(Map<String, String[]> parameters, Paging paging) {
        for (var name : parameters.keySet()) {
            if (!OTHERS.contains(name) && Facet.named(name).isEmpty()) {
                throw SearchProblem.unknownParameter();
            }
        }
        return of(parameters, paging, null);
    }

    /** For an address that people type: what isn't known is left out. */
    public static SearchRequest lenient(Map<String, String[]> parameters, Paging paging, String language) {
        return of(parameters, paging, language);
    }

    private static SearchRequest of(Map<String, String[]> parameters, Paging paging, @Nullable String language) {
        var near = single(parameters, "near");
        var after = single(parameters, "after");
        var q = single(parameters, "q").strip();
        if (q.length() > LONGEST_Q) {
            throw SearchProblem.invalidParameter("q", "may have at most " + LONGEST_Q + " characters");
        }
        var place = near.isEmpty() ? null : Near.parse(near);
        return new SearchRequest(
                q,
                filters(parameters),
                place,
                sort(single(parameters, "sort"), q, place),
                flag(single(parameters, "map")),
                openNow(single(parameters, "open")),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                language == null ? language(single(parameters, "lang")) : language,
                after.isEmpty() ? null : Position.parse(after),
                paging.require(3));
    }

    private static Map<Facet, List<String>> filters(Map<String, String[]> parameters) {
        var filters = new EnumMap<Facet, List<String>>(Facet.class);
        for (var facet : Facet.values()) {
            var values = new ArrayList<String>();
            for (var text : parameters.getOrDefault(facet.parameter, new String[0])) {
                Arrays.stream(text.split(",")).map(String::strip).forEach(values::add);
            }
            values.removeIf(String::isEmpty);
            if (values.size() > MOST_VALUES || values.stream().anyMatch(value -> value.length() > 60)) {
                throw SearchProblem.invalidParameter(facet.parameter, "has too many or too long values");
            }
            if (!values.isEmpty()) {
                filters.put(facet, values.stream().distinct().toList());
            }
        }
        return filters;
    }

    private static String single(Map<String, String[]> parameters, String name) {
        var values = parameters.getOrDefault(name, new String[0]);
        if (values.length > 1) {
            throw SearchProblem.invalidParameter(name, "may be given once");
        }
        return values.length == 0 ? "" : values[0];
    }

    private static Sort sort(String text, String q, @Nullable Near near) {
        return switch (text) {
            case "" -> q.isEmpty() ? (near == null ? Sort.NEWEST : Sort.DISTANCE) : Sort.RELEVANCE;
            case "relevance" -> Sort.RELEVANCE;
            case "newest" -> Sort.NEWEST;
            case "name", "title" -> Sort.NAME;
            case "distance" -> {
                if (near == null) {
                    throw SearchProblem.invalidParameter("sort", "by distance needs near");
                }
                yield Sort.DISTANCE;
            }
            case "evidence" -> Sort.EVIDENCE;
            default ->
                throw SearchProblem.invalidParameter("sort", "must be relevance, newest, name, distance or evidence");
        };
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "", "false" -> false;
            case "true" -> true;
            default -> throw SearchProblem.invalidParameter("map", "must be true or false");
        };
    }

    private static boolean openNow(String text) {
        return switch (text) {
            case "" -> false;
            case "now" -> true;
            default -> throw SearchProblem.invalidParameter("open", "must be now");
        };
    }

    static String language(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "", "sv" -> "sv";
            case "en" -> "en";
            default -> throw SearchProblem.invalidParameter("lang", "must be sv or en");
        };
    }

    List<String> values(Facet facet) {
        return filters.getOrDefault(facet, List.of());
    }

    public boolean asksFor(String type) {
        return values(Facet.TYPE).contains(type);
    }
}
