package se.samlingsplats.search.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samlingsplats.search.query.Addresses;
import se.samlingsplats.search.query.Labels;
import se.samlingsplats.search.thread.Threads;
import tools.jackson.databind.JsonNode;

/** The facts of one thing as a page, for people without JavaScript and for crawlers. */
@Component
class EntityPages {

    private final Labels labels;
    private final Entities entities;
    private final Threads threads;
    private final DialoguePages dialogues;

    EntityPages(Labels labels, Entities entities, Threads threads, DialoguePages dialogues) {
        this.labels = labels;
        this.entities = entities;
        this.threads = threads;
        this.dialogues = dialogues;
    }

    PageContent of(JsonNode document, Language language) {
        var state = new State(document.path("state"), language, labels);
        var type = document.path("type").asString();
        var path = Addresses.page(type, document.path("slug").asString());
        return switch (type) {
            case "actor" -> page(path, state, "/names", "/descriptions", actor(state), actorFacts(state));
            case "offer" -> {
                var offer = new OfferPage(state);
                yield page(path, state, "/titles", "/descriptions", sources(offer.html(), state), offer.facts());
            }
            case "initiative" ->
                page(path, state, "/titles", "/descriptions", initiative(state), Map.of("@type", "Project"));
            case "solution" ->
                page(
                        path,
                        state,
                        "/titles",
                        "/descriptions",
                        SolutionFacts.html(state).add(partners(state, document)),
                        SolutionFacts.facts(state));
            case "need" -> NeedPages.need(path, state, partners(state, document).add(threads(state, document)));
            case "recommendation" -> RecommendationPages.of(path, state);
            case "edition" -> NeedPages.edition(path, state);
            case "resource" -> page(path, state, "/titles", "/summaries", resource(state), resourceFacts(state));
            default -> dialogues.of(path, state, document.path("id").asString());
        };
    }

    static PageContent page(
            String path, State state, String names, String texts, Html more, Map<String, Object> facts) {
        var title = orEmpty(state.localized(names));
        var description = orEmpty(state.localized(texts));
        var all = new LinkedHashMap<String, Object>(facts);
        all.put("name", title);
        if (!description.isEmpty()) {
            all.put("description", description);
        }
        var main = new Html().text("h1", title).text("p", description).add(more);
        return new PageContent(200, path, title, description.isEmpty() ? title : description, main, all);
    }

    /** Where the need was taken up. */
    private Html threads(State state, JsonNode need) {
        var all = threads.of(need.path("id").asString());
        var html = new Html();
        if (!all.isEmpty()) {
            var language = state.language();
            html.text("h2", language.pick("Röda tråden", "The red thread")).open("ul");
            all.forEach(each -> html.open("li")
                    .link(
                            language.path("/rodatraden/" + each.slug()),
                            each.titles()
                                    .getOrDefault(language.code, each.titles().getOrDefault("sv", each.slug())))
                    .close("li"));
            html.close("ul");
        }
        return html;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Html actor(State state) {
        var language = state.language();
        var html = new Html();
        if ("DISSOLVED".equals(state.text("/status"))) {
            html.text("p", language.pick("Verksamheten är avslutad.", "This organisation has ended."));
        }
        html.open("dl")
                .fact(language.pick("Sektor", "Sector"), sector(state))
                .fact(language.pick("Roller", "Roles"), state.labels("role", "/roles"))
                .fact(
                        language.pick("Organisationsnummer", "Organisation number"),
                        Wording.organisationNumber(state.text("/organisationNumber")))
                .fact(language.pick("Ort", "Place"), state.text("/locality"))
                .fact(language.pick("Kommun", "Municipality"), state.label("municipality", "/municipality"))
                .fact(language.pick("Län", "County"), state.label("county", "/county"))
                .fact(language.pick("Land", "Country"), state.label("country", "/country"))
                .fact(language.pick("Bekräftad", "Confirmed"), assured(state));
        website(html, state);
        html.close("dl");
        return sources(html, state);
    }

    private static @Nullable String sector(State state) {
        var sector = state.label("sector", "/sector");
        return sector != null && state.json().path("sectorAssumed").asBoolean(false)
                ? sector + state.language().pick(" (antagen)", " (assumed)")
                : sector;
    }

    private static String assured(State state) {
        var day = state.day("/assuredAt");
        return day == null
                ? state.language().pick("Ej bekräftad", "Not confirmed")
                : Wording.date(day, state.language());
    }

    private static void website(Html html, State state) {
        var website = state.text("/website");
        if (website != null) {
            html.text("dt", state.language().pick("Webbplats", "Website"))
                    .open("dd")
                    .outward(website, website)
                    .close("dd");
        }
    }

    static Html sources(Html html, State state) {
        if (state.json().path("sources").isEmpty()) {
            return html;
        }
        html.text("h2", state.language().pick("Källor", "Sources")).open("ul");
        state.json().path("sources").forEach(source -> {
            var each = new State(source, state.language(), state.labels());
            var licence = each.text("/licence");
            html.text(
                    "li",
                    orEmpty(each.text("/name")) + ", "
                            + Wording.date(orEmpty(each.day("/retrievedAt")), state.language())
                            + (licence == null ? "" : ", " + licence));
        });
        return html.close("ul");
    }

    private static Map<String, Object> actorFacts(State state) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("@type", "Organization");
        put(facts, "sameAs", state.text("/website"));
        put(facts, "taxID", state.text("/organisationNumber"));
        var address = new LinkedHashMap<String, Object>();
        put(address, "addressLocality", state.text("/locality"));
        put(address, "addressRegion", state.label("county", "/county"));
        put(address, "addressCountry", state.text("/country"));
        if (!address.isEmpty()) {
            address.put("@type", "PostalAddress");
            facts.put("address", address);
        }
        return facts;
    }

    private static Html initiative(State state) {
        var language = state.language();
        var html = new Html()
                .open("dl")
                .fact(language.pick("Leds av", "Led by"), state.names("/lead"))
                .fact(language.pick("Partner", "Partners"), state.names("/partners"))
                .fact(language.pick("Planerad tid", "Planned time"), state.period("/planned"))
                .fact(language.pick("Faktisk tid", "Actual time"), state.period("/actual"));
        state.json().path("fundings").forEach(funding -> {
            var each = new State(funding, language, state.labels());
            var amount = each.text("/amount/amount");
            html.fact(
                            language.pick("Finansiär", "Funder"),
                            orEmpty(each.names("/funder"))
                                    + (amount == null
                                            ? ""
                                            : ", " + Wording.money(amount, each.text("/amount/currency"), language)))
                    .fact(
                            language.pick("Varför projektet fick stöd", "Why it was funded"),
                            each.localized("/rationale"));
        });
        html.close("dl");
        return sources(followUp(html, state), state);
    }

    private static Html followUp(Html html, State state) {
        var text = state.localized("/followUp/texts");
        var links = state.json().at("/followUp/links");
        return text == null && links.isEmpty()
                ? html
                : links(
                        html.text("h2", state.language().pick("Vad finns kvar?", "What is left?"))
                                .text("p", text),
                        links,
                        state);
    }

    private static Html resource(State state) {
        var language = state.language();
        var html = new Html()
                .open("dl")
                .fact(language.pick("Av", "By"), state.names("/creators"))
                .fact(language.pick("Utgivare", "Publisher"), state.names("/publisher"))
                .fact(language.pick("Utgiven", "Issued"), state.date("/issued"))
                .fact(language.pick("Språk", "Language"), Wording.language(state.text("/language"), language))
                .fact(language.pick("Licens", "Licence"), state.label("licence", "/licence"))
                .close("dl");
        return links(html, state.json().path("links"), state);
    }

    static Html links(Html html, JsonNode links, State state) {
        html.open("ul");
        links.forEach(link -> {
            var url = link.path("url").asString("");
            var label = new State(link, state.language(), state.labels()).localized("/label");
            html.open("li").outward(url, label == null ? url : label).close("li");
        });
        return html.close("ul");
    }

    private static Map<String, Object> resourceFacts(State state) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("@type", "CreativeWork");
        put(facts, "author", state.names("/creators"));
        put(facts, "publisher", state.names("/publisher"));
        put(facts, "datePublished", state.text("/issued"));
        put(facts, "inLanguage", state.text("/language"));
        return facts;
    }

    private static void put(Map<String, Object> facts, String name, @Nullable String value) {
        if (value != null) {
            facts.put(name, value);
        }
    }

    private Html partners(State state, JsonNode document) {
        var html = new Html();
        var notes = entities.partnerNotes(document.path("id").asString());
        if (notes.isEmpty()) {
            return html;
        }
        html.text("h2", state.language().pick("Söker partner", "Seeking partners"))
                .open("ul");
        notes.forEach(each -> html.open("li")
                .text("strong", state.localized(each.path("names")))
                .text("p", state.localized(each.path("descriptions")))
                .close("li"));
        return html.close("ul");
    }
}
