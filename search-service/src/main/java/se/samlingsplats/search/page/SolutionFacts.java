package se.samlingsplats.search.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a solution's page says: what is shown, what it costs, what adopting it takes, and who has adopted it. */
final class SolutionFacts {

    private SolutionFacts() {}

    static Html html(State state) {
        var language = state.language();
        var html = new Html()
                .open("dl")
                .fact(language.pick("Står bakom", "Owner"), state.names("/owner"))
                .fact(language.pick("Utmaningar", "Challenges"), state.labels("challenge", "/challenges"))
                .fact(language.pick("För", "For"), state.localized("/beneficiaries"))
                .fact(language.pick("Hur väl det är visat", "How well it is shown"), evidence(state))
                .fact(language.pick("Kostnad", "Cost"), cost(state))
                .fact(language.pick("Redo att spridas", "Ready to spread"), ready(state))
                .fact(language.pick("Vad som krävs", "What it takes"), state.localized("/adoptionNeeds"))
                .fact(language.pick("Kommun", "Municipality"), state.label("municipality", "/municipality"))
                .fact(language.pick("Län", "County"), state.label("county", "/county"))
                .close("dl");
        return EntityPages.sources(evidenceLinks(adopters(html, state), state), state);
    }

    private static Html evidenceLinks(Html html, State state) {
        var links = state.json().path("evidence");
        return links.isEmpty()
                ? html
                : EntityPages.links(html.text("h2", state.language().pick("Underlag", "Evidence")), links, state);
    }

    private static @Nullable String evidence(State state) {
        var level = state.json().path("evidenceLevel").asString("0");
        return state.labels().in(state.language().code, "evidenceLevel", level);
    }

    private static @Nullable String cost(State state) {
        var amount = state.text("/cost/amount/amount");
        var words = state.localized("/cost/texts");
        if (amount == null) {
            return words;
        }
        var money = Wording.money(amount, state.text("/cost/amount/currency"), state.language());
        return words == null ? money : money + ", " + words;
    }

    private static String ready(State state) {
        return state.json().path("readyToSpread").asBoolean(false)
                ? state.language().pick("Ja", "Yes")
                : state.language().pick("Nej, inte ännu", "No, not yet");
    }

    private static Html adopters(Html html, State state) {
        var adopters = state.json().path("adopters");
        var language = state.language();
        html.text("h2", language.pick("Vilka som använder den", "Who uses it"));
        if (adopters.isEmpty()) {
            return html.text("p", language.pick("Ingen har berättat ännu.", "Nobody has told yet."));
        }
        html.open("table").open("thead").open("tr");
        html.text("th", language.pick("Vem", "Who"))
                .text("th", language.pick("Sedan", "Since"))
                .text("th", language.pick("Hur det gick", "How it went"));
        html.close("tr").close("thead").open("tbody");
        adopters.forEach(each -> adopter(html, new State(each, language, state.labels())));
        return html.close("tbody").close("table");
    }

    private static void adopter(Html html, State adopter) {
        html.open("tr").text("td", adopter.text("/name")).open("td");
        html.plain(orEmpty(adopter.date("/since"))).close("td").open("td");
        html.text("p", adopter.label("outcome", "/outcome")).text("p", adopter.localized("/howItWent"));
        html.close("td").close("tr");
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** As schema.org knows it. */
    static Map<String, Object> facts(State state) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("@type", "Service");
        var owner = state.names("/owner");
        if (owner != null) {
            facts.put("provider", Map.of("@type", "Organization", "name", owner));
        }
        var challenges = state.labels("challenge", "/challenges");
        if (challenges != null) {
            facts.put("category", challenges);
        }
        var beneficiaries = state.localized("/beneficiaries");
        if (beneficiaries != null) {
            facts.put("audience", Map.of("@type", "Audience", "audienceType", beneficiaries));
        }
        return facts;
    }
}
