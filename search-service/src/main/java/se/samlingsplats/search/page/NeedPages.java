package se.samlingsplats.search.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the pages of needs and of their frozen pictures tell. */
final class NeedPages {

    private NeedPages() {}

    static PageContent need(String path, State state, Html more) {
        return EntityPages.page(
                path, state, "/titles", "/descriptions", needWords(state).add(more), needFacts(state));
    }

    static PageContent edition(String path, State state) {
        return EntityPages.page(path, state, "/label", "/messages/0", editionWords(state), editionFacts(state));
    }

    private static Html needWords(State state) {
        var language = state.language();
        var html = new Html();
        if (state.json().path("claim").asBoolean(false)) {
            html.text("p", language.pick("Påstående: ännu utan underlag.", "A claim: no evidence yet."));
        }
        html.open("dl")
                .fact(language.pick("Behovsområde", "Need area"), state.label("needArea", "/needArea"))
                .fact(
                        language.pick("Stöd som efterfrågas", "Support wanted"),
                        state.labels("supportType", "/supportTypes"))
                .fact(language.pick("Skede", "Stage"), state.labels("stage", "/stages"))
                .fact(language.pick("Samhällsutmaning", "Challenge"), state.labels("challenge", "/challenges"))
                .fact(language.pick("Var", "Where"), where(state))
                .fact(language.pick("Vem som saknar det", "Who lacks it"), state.localized("/beneficiaries"))
                .fact(language.pick("Allvar, 1 till 5", "Severity, 1 to 5"), state.text("/severity"))
                .fact(language.pick("Tillstånd", "State"), state.label("needState", "/state"))
                .fact(language.pick("Gäller från", "Since"), state.date("/validFrom"))
                .fact(language.pick("Gällde till", "Until"), state.date("/validTo"))
                .fact(language.pick("Har det också", "Have it too"), state.names("/corroborations"))
                .close("dl");
        return evidence(html, state);
    }

    private static Html evidence(Html html, State state) {
        if (state.json().path("evidence").isEmpty()) {
            return html;
        }
        html.text("h2", state.language().pick("Underlag", "Evidence")).open("ul");
        state.json().path("evidence").forEach(node -> {
            var each = new State(node, state.language(), state.labels());
            html.open("li").text("span", each.label("evidenceKind", "/kind") + ": ");
            var source = String.valueOf(each.text("/source"));
            var url = each.text("/url");
            if (url == null) {
                html.text("span", source);
            } else {
                html.outward(url, source);
            }
            html.close("li");
        });
        return html.close("ul");
    }

    private static Map<String, Object> needFacts(State state) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("@type", "Demand");
        put(facts, "areaServed", where(state));
        put(facts, "validFrom", state.text("/validFrom"));
        put(facts, "validThrough", state.text("/validTo"));
        return facts;
    }

    private static @Nullable String where(State state) {
        return state.json().path("national").asBoolean(false)
                ? state.language().pick("Hela Sverige", "All of Sweden")
                : state.labels("county", "/counties");
    }

    private static Html editionWords(State state) {
        var language = state.language();
        var html = new Html()
                .open("dl")
                .fact(language.pick("Behoven den", "The needs on"), state.date("/asOf"))
                .fact(language.pick("Antal behov", "Number of needs"), state.text("/figures/totals/needs"))
                .fact(language.pick("Styrkta", "Corroborated"), state.text("/figures/totals/corroborated"))
                .fact(language.pick("Revision", "Revision"), state.text("/revision"))
                .close("dl")
                .text("h2", language.pick("Budskap", "Messages"))
                .open("ul");
        state.json().path("messages").forEach(each -> html.text("li", state.localized(each)));
        return html.close("ul").text("h2", language.pick("Metod", "Method")).text("p", state.localized("/method"));
    }

    private static Map<String, Object> editionFacts(State state) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("@type", List.of("Report", "Dataset"));
        put(facts, "datePublished", state.day("/createdAt"));
        put(facts, "dateModified", state.day("/updatedAt"));
        put(facts, "version", state.text("/revision"));
        return facts;
    }

    private static void put(Map<String, Object> facts, String name, @Nullable String value) {
        if (value != null) {
            facts.put(name, value);
        }
    }
}
