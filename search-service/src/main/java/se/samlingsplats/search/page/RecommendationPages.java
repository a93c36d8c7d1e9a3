package se.samlingsplats.search.page;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the page of a recommendation tells: the text, to whom it goes, what was answered. */
final class RecommendationPages {

    private RecommendationPages() {}

    static PageContent of(String path, State state) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("@type", "CreativeWork");
        facts.put("version", String.valueOf(state.text("/textVersion")));
        facts.put("dateModified", String.valueOf(state.day("/updatedAt")));
        return EntityPages.page(path, state, "/titles", "/bodies", words(state), Map.copyOf(facts));
    }

    private static Html words(State state) {
        var language = state.language();
        var html = new Html()
                .open("dl")
                .fact(language.pick("Läge", "State"), state.label("recommendationState", "/state"))
                .fact(language.pick("Textversion", "Text version"), state.text("/textVersion"))
                .close("dl")
                .text("h2", language.pick("Varför", "Why"))
                .text("p", state.localized("/rationales"));
        addressees(html, state);
        sources(html, state);
        return html.open("p")
                .link(
                        language.path("/rodatraden/" + state.text("/slug")),
                        language.pick("Röda tråden", "The red thread"))
                .close("p");
    }

    private static void addressees(Html html, State state) {
        html.text("h2", state.language().pick("Till", "To")).open("ul");
        state.json().path("addressees").forEach(node -> {
            var each = new State(node, state.language(), state.labels());
            html.open("li").plain(String.valueOf(each.localized("/names")));
            var decision = each.label("answerDecision", "/answer/decision");
            if (decision != null) {
                html.plain(": " + decision + ", " + each.date("/answer/answeredOn") + " ("
                        + each.text("/answer/diaryNumber") + ")");
            } else if (each.text("/delivery/receivedOn") != null) {
                html.plain(state.language().pick(": utan svar sedan ", ": without an answer since ")
                        + each.date("/delivery/receivedOn"));
            }
            html.close("li");
        });
        html.close("ul");
    }

    private static void sources(Html html, State state) {
        if (state.json().path("basedOn").isEmpty()) {
            return;
        }
        html.text("h2", state.language().pick("Bygger på", "Based on")).open("ul");
        state.json().path("basedOn").forEach(node -> {
            var each = new State(node, state.language(), state.labels());
            var title = String.valueOf(each.localized("/titles"));
            var slug = each.text("/slug");
            html.open("li");
            if (slug == null) {
                html.plain(title);
            } else {
                var place = "NEED".equals(each.text("/kind")) ? "/behov/" : "/kunskap/";
                html.link(state.language().path(place + slug), title);
            }
            html.close("li");
        });
        html.close("ul");
    }
}
