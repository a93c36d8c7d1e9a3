package se.samlingsplats.search.query;

import static io.swagger.v3.oas.annotations.enums.ParameterIn.QUERY;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.web.Paging;

@RestController
class SearchController {

    private static final int LONGEST_TYPED = 100;

    private final Searcher searcher;
    private final Suggestions suggestions;

    SearchController(Searcher searcher, Suggestions suggestions) {
        this.searcher = searcher;
        this.suggestions = suggestions;
    }

    @GetMapping("/api/search")
    @Operation(
            summary = "Search of everything; lists of values are separated by commas",
            parameters = {
                @Parameter(in = QUERY, name = "q", description = "What is looked for, at most 300 characters"),
                @Parameter(
                        in = QUERY,
                        name = "type",
                        description =
                                "actor, offer, initiative, solution, partnernote, need, edition, resource, dialogue, meeting, recommendation, window; asked for by name also statement, endorsement, commitment and impactclaim"),
                @Parameter(in = QUERY, name = "sector", description = "Codes of /api/reference/sectors"),
                @Parameter(in = QUERY, name = "role", description = "Codes of /api/reference/roles"),
                @Parameter(in = QUERY, name = "country", description = "ISO 3166-1 alpha-2"),
                @Parameter(in = QUERY, name = "county", description = "County codes"),
                @Parameter(in = QUERY, name = "municipality", description = "Municipality codes"),
                @Parameter(in = QUERY, name = "needArea", description = "Codes of /api/reference/need-areas"),
                @Parameter(in = QUERY, name = "supportType", description = "Codes of /api/reference/support-types"),
                @Parameter(in = QUERY, name = "stage", description = "Codes of /api/reference/stages"),
                @Parameter(in = QUERY, name = "open", description = "now: offers whose intake is open"),
                @Parameter(in = QUERY, name = "sdg", description = "Goals and targets, such as 3 or 3.4"),
                @Parameter(in = QUERY, name = "challenge", description = "Codes of /api/reference/challenges"),
                @Parameter(
                        in = QUERY,
                        name = "near",
                        description = "Latitude, longitude and kilometres: 59.33,18.07,25"),
                @Parameter(
                        in = QUERY,
                        name = "sort",
                        description =
                                "relevance, newest, name, distance, or evidence: what is best shown to work first"),
                @Parameter(in = QUERY, name = "map", description = "true: cells of the map too"),
                @Parameter(in = QUERY, name = "lang", description = "sv or en: the language of titles and snippets"),
                @Parameter(
                        in = QUERY,
                        name = "after",
                        description = "A Samlingsplats-Position: waits up to two seconds for what was just written")
            })
    ResponseEntity<SearchAnswer> search(@Parameter(hidden = true) HttpServletRequest request, Paging paging) {
        return fresh(searcher.search(SearchRequest.strict(request.getParameterMap(), paging)));
    }

    @GetMapping("/api/search/suggest")
    @Operation(summary = "Names that begin as what has been typed")
    ResponseEntity<Map<String, List<Suggestions.Suggestion>>> suggest(
            @Parameter(hidden = true) HttpServletRequest request,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "sv") String lang) {
        if (!Set.of("q", "lang").containsAll(request.getParameterMap().keySet())) {
            throw SearchProblem.unknownParameter();
        }
        if (q.length() > LONGEST_TYPED) {
            throw SearchProblem.invalidParameter("q", "may have at most " + LONGEST_TYPED + " characters");
        }
        return fresh(Map.of("suggestions", suggestions.of(q, SearchRequest.language(lang))));
    }

    private static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(body);
    }
}
