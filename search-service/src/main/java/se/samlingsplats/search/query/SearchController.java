package se.samlingsplats.search.query;

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
    ResponseEntity<SearchAnswer> search(HttpServletRequest request, Paging paging) {
        return fresh(searcher.search(SearchRequest.strict(request.getParameterMap(), paging)));
    }

    @GetMapping("/api/search/suggest")
    ResponseEntity<Map<String, List<Suggestions.Suggestion>>> suggest(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "sv") String lang) {
        if (!Set.of("q", "lang").containsAll(request.getParameterMap().keySet())) {
            throw SearchProblem.unknownParameter();
        }
        if (q.length() > LONGEST_TYPED) {
            throw SearchProblem.invalidParameter("q", "may have at most " + LONGEST_TYPED + " characters");
        }
        return fresh(Map.of("suggestions", suggestions.of(q, lang)));
    }

    private static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(body);
    }
}
