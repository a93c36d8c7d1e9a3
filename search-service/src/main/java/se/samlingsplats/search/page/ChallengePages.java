package se.samlingsplats.search.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samlingsplats.search.query.Labels;
import se.samlingsplats.search.query.SearchAnswer;
import se.samlingsplats.search.query.SearchRequest;
import se.samlingsplats.search.query.Searcher;
import se.samlingsplats.web.Paging;

/** What there is about each challenge, from need to knowledge. */
@Component
class ChallengePages {

    private static final String LIST = "challenge";
    private static final int MOST_HITS = 25;
    private static final List<Section> SECTIONS = List.of(
            new Section("need", "newest", "Behov", "Needs", "Inga behov ännu.", "No needs yet."),
            new Section("solution", "evidence", "Lösningar", "Solutions", "Inga lösningar ännu.", "No solutions yet."),
            new Section("actor", "name", "Aktörer", "Organisations", "Inga aktörer ännu.", "No organisations yet."),
            new Section("resource", "newest", "Kunskap", "Knowledge", "Ingen kunskap ännu.", "No knowledge yet."));

    private final Searcher searcher;
    private final Labels labels;

    ChallengePages(Searcher searcher, Labels labels) {
        this.searcher = searcher;
        this.labels = labels;
    }

    private record Section(String type, String sort, String sv, String en, String noneSv, String noneEn) {}

    static String path(String code) {
        return "/utmaningar/" + code;
    }

    List<String> codes() {
        return labels.codes(LIST);
    }

    /** Each challenge with how much there is about it. */
    Html all(Language language) {
        var counts = new HashMap<String, Long>();
        ask(Map.of(), 1, language)
                .facets()
                .getOrDefault(LIST, List.of())
                .forEach(each -> counts.put(each.value(), each.count()));
        var html = new Html().open("ul");
        for (var code : codes()) {
            var count = counts.getOrDefault(code, 0L);
            html.open("li").link(language.path(path(code)), String.valueOf(labels.in(language.code, LIST, code)));
            html.plain(" (" + language.number(count) + ")").close("li");
        }
        return html.close("ul");
    }

    Optional<PageContent> one(String code, Language language) {
        return codes().contains(code) ? Optional.of(page(code, language)) : Optional.empty();
    }

    private PageContent page(String code, Language language) {
        var title = String.valueOf(labels.in(language.code, LIST, code));
        var line = String.valueOf(labels.in(language.code, "challengeLine", code));
        var main = new Html().text("h1", title).text("p", line);
        SECTIONS.forEach(section -> main.add(section(section, code, language)));
        return new PageContent(200, path(code), title, line, main, Map.of("@type", "CollectionPage", "name", title));
    }

    private Html section(Section section, String code, Language language) {
        var hits = ask(Map.of(LIST, code, "type", section.type(), "sort", section.sort()), MOST_HITS, language)
                .hits();
        var html = new Html().text("h2", language.pick(section.sv(), section.en()));
        return hits.isEmpty()
                ? html.text("p", language.pick(section.noneSv(), section.noneEn()))
                : html.add(SearchPage.list(hits, language));
    }

    /** Everything of a type, as far as a page goes, with a way on. */
    Html every(String type, String sort, Language language) {
        var answer = ask(Map.of("type", type, "sort", sort), MOST_HITS, language);
        var html = new Html().text("p", SearchPage.count(answer.total(), language));
        html.add(SearchPage.list(answer.hits(), language));
        return answer.next() == null
                ? html
                : html.open("p")
                        .link(
                                language.path("/sok") + "?type=" + type + "&sort=" + sort,
                                language.pick("Visa alla", "Show all of them"))
                        .close("p");
    }

    private SearchAnswer ask(Map<String, String> parameters, int limit, Language language) {
        var given = new HashMap<String, String[]>();
        parameters.forEach((name, value) -> given.put(name, new String[] {value}));
        return searcher.search(SearchRequest.lenient(given, new Paging(limit, List.of()), language.code));
    }
}
