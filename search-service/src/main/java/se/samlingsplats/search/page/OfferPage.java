package se.samlingsplats.search.page;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.search.query.Freshness;

/** The facts of an offer, for people and as a schema.org Service. */
final class OfferPage {

    private final State state;
    private final Language language;

    OfferPage(State state) {
        this.state = state;
        this.language = state.language();
    }

    Html html() {
        var html = new Html();
        var status = state.text("/status");
        if (!"ACTIVE".equals(status)) {
            html.text("p", state.label("offerStatus", "/status"));
        }
        html.open("dl")
                .fact(language.pick("Ges av", "Given by"), state.names("/owner"))
                .fact(language.pick("Slag av stöd", "Kind of support"), state.labels("supportType", "/supportTypes"))
                .fact(language.pick("Behovsområden", "Need areas"), state.labels("needArea", "/needAreas"))
                .fact(language.pick("Skeden", "Stages"), state.labels("stage", "/stages"))
                .fact(language.pick("Gäller", "Where"), where())
                .fact(language.pick("Belopp", "Amount"), amount("/ticket"))
                .fact(language.pick("Kostnad", "Cost"), state.localized("/cost"))
                .fact(language.pick("Öppnar", "Opens"), moment("/intake/opensAt"))
                .fact(language.pick("Öppet", "Open"), closes())
                .fact(language.pick("Kontrollerad", "Checked"), checked())
                .close("dl");
        return rules(html).add(apply()).add(calendar());
    }

    private @Nullable String where() {
        return switch (String.valueOf(state.text("/reach"))) {
            case "REGIONAL" -> state.labels("county", "/counties");
            case "NATIONAL" -> language.pick("Hela landet", "The whole country");
            case "INTERNATIONAL" -> language.pick("Internationellt", "International");
            default -> null;
        };
    }

    private @Nullable String amount(String path) {
        var currency = state.text(path + "/currency");
        return Wording.range(state.text(path + "/min"), state.text(path + "/max"), currency, language);
    }

    private @Nullable String moment(String path) {
        var text = state.text(path);
        return text == null ? null : Wording.moment(Instant.parse(text), language);
    }

    private @Nullable String closes() {
        var text = state.text("/intake/closesAt");
        return text == null ? null : Wording.until(Instant.parse(text), language);
    }

    private String checked() {
        var assured = state.text("/assuredAt");
        if (assured == null) {
            return language.pick("Ej bekräftad", "Not confirmed");
        }
        var day = Wording.date(assured.substring(0, 10), language);
        return Freshness.isFresh(Instant.parse(assured), Instant.now())
                ? day
                : day + language.pick(", för mer än ett år sedan", ", more than a year ago");
    }

    private Html rules(Html html) {
        var who = new Html()
                .fact(language.pick("Sökanden ska vara", "The applicant is"), labels("legalForm", "legalForms"))
                .fact(language.pick("Sektor", "Sector"), labels("sector", "sectors"))
                .fact(language.pick("Verksam i", "Active in"), labels("county", "counties"))
                .fact(language.pick("Skede", "Stage"), labels("stage", "stages"))
                .fact(language.pick("Man kan söka", "One may apply for"), amount("/eligibility/amount"))
                .fact(language.pick("Övriga villkor", "Other terms"), state.localized("/eligibility/freeText"));
        return who.isEmpty()
                ? html
                : html.text("h2", language.pick("Vem kan få stödet?", "Who can get it?"))
                        .open("dl")
                        .add(who)
                        .close("dl");
    }

    private @Nullable String labels(String list, String field) {
        return state.labels(list, "/eligibility/" + field);
    }

    private Html apply() {
        var text = state.localized("/howToApply/texts");
        var url = state.text("/howToApply/url");
        var html = new Html();
        if (text != null || url != null) {
            html.text("h2", language.pick("Ansökan", "How to apply")).text("p", text);
        }
        return url == null ? html : html.open("p").outward(url, url).close("p");
    }

    private Html calendar() {
        var closes = state.text("/intake/closesAt");
        return closes == null || Instant.parse(closes).isBefore(Instant.now())
                ? new Html()
                : new Html()
                        .open("p")
                        .link(
                                "/api/search/support/" + state.text("/id") + ".ics?lang=" + language.code,
                                language.pick(
                                        "Sista dagen till din kalender (.ics)",
                                        "The deadline for your calendar (.ics)"))
                        .close("p");
    }

    Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("@type", "Service");
        put(facts, "serviceType", state.labels("supportType", "/supportTypes"));
        put(facts, "areaServed", where());
        var provider = state.names("/owner");
        if (provider != null) {
            facts.put("provider", typed("Organization", "name", provider));
        }
        var opens = new LinkedHashMap<String, Object>();
        put(opens, "validFrom", state.text("/intake/opensAt"));
        put(opens, "validThrough", state.text("/intake/closesAt"));
        if (!opens.isEmpty()) {
            opens.put("@type", "Offer");
            facts.put("offers", opens);
        }
        var url = state.text("/howToApply/url");
        if (url != null) {
            facts.put("availableChannel", typed("ServiceChannel", "serviceUrl", url));
        }
        return facts;
    }

    /** In an order that stays, so that the page's tag does. */
    private static Map<String, Object> typed(String type, String name, String value) {
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@type", type);
        thing.put(name, value);
        return thing;
    }

    private static void put(Map<String, Object> facts, String name, @Nullable String value) {
        if (value != null) {
            facts.put(name, value);
        }
    }
}
