package se.samlingsplats.search.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samlingsplats.search.query.SearchAnswer;
import se.samlingsplats.search.query.SearchRequest;
import se.samlingsplats.search.query.Searcher;
import se.samlingsplats.web.Paging;

/** Search as a form and a list of links. */
@Component
class SearchPage {

    private final Searcher searcher;

    SearchPage(Searcher searcher) {
        this.searcher = searcher;
    }

    static Html form(String q, Language language) {
        return new Html()
                .open("form", "action", language.path("/sok"), "method", "get", "role", "search")
                .open("label", "for", "server-q")
                .plain(language.pick("Sök", "Search"))
                .close("label")
                .open("input", "id", "server-q", "name", "q", "type", "search", "value", q)
                .open("button", "type", "submit")
                .plain(language.pick("Sök", "Search"))
                .close("button")
                .close("form");
    }

    Html of(Map<String, String[]> parameters, Paging paging, Language language) {
        var request = SearchRequest.lenient(parameters, paging, language.code);
        var answer = searcher.search(request);
        var html = form(request.q(), language).text("p", count(answer.total(), language));
        if (answer.didYouMean() != null) {
            html.open("p")
                    .plain(language.pick("Menade du ", "Did you mean "))
                    .link(language.path("/sok") + "?q=" + encoded(answer.didYouMean()), answer.didYouMean())
                    .plain("?")
                    .close("p");
        }
        html.add(list(answer.hits(), language));
        return answer.next() == null ? html : html.add(next(parameters, answer.next(), language));
    }

    static Html list(List<SearchAnswer.Hit> hits, Language language) {
        var html = new Html();
        if (!hits.isEmpty()) {
            html.open("ol");
            hits.forEach(hit -> html.add(hit(hit, language)));
            html.close("ol");
        }
        return html;
    }

    static String count(SearchAnswer.Total total, Language language) {
        var n = language.number(total.value());
        if (total.relation().equals("gte")) {
            return language.pick("Minst " + n + " träffar", "At least " + n + " hits");
        }
        return switch ((int) total.value()) {
            case 0 -> language.pick("Inga träffar", "No hits");
            case 1 -> language.pick("1 träff", "1 hit");
            default -> language.pick(n + " träffar", n + " hits");
        };
    }

    private static Html hit(SearchAnswer.Hit hit, Language language) {
        var html = new Html().open("li").link(language.path(hit.links().page()), hit.title());
        var occasion = hit.occasion();
        if (occasion != null) {
            var from = Instant.parse(occasion.startsAt());
            var until = Instant.parse(occasion.endsAt());
            html.text(
                    "p",
                    hit.type().equals("window")
                            ? WindowPages.line(until, language)
                            : MeetingPages.line(hit.status(), from, until, hit.locality(), language));
        }
        if (!hit.snippet().isEmpty()) {
            html.open("p");
            for (var part : hit.snippet()) {
                if (part.match()) {
                    html.text("mark", part.text());
                } else {
                    html.plain(part.text());
                }
            }
            html.close("p");
        }
        return html.close("li");
    }

    private static Html next(Map<String, String[]> parameters, String cursor, Language language) {
        var query = new StringBuilder();
        parameters.forEach((name, values) -> {
            if (!name.equals("cursor")) {
                for (var value : values) {
                    query.append(encoded(name))
                            .append('=')
                            .append(encoded(value))
                            .append('&');
                }
            }
        });
        return new Html()
                .open("p")
                .link(
                        language.path("/sok") + "?" + query + "cursor=" + encoded(cursor),
                        language.pick("Fler träffar", "More hits"))
                .close("p");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
