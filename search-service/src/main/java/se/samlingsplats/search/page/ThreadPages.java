package se.samlingsplats.search.page;

import java.util.Map;
import org.springframework.stereotype.Component;
import se.samlingsplats.search.query.Labels;
import se.samlingsplats.search.thread.HopKind;
import se.samlingsplats.search.thread.RedThread.Hop;
import se.samlingsplats.search.thread.RedThread.Item;
import se.samlingsplats.search.thread.Threads;
import tools.jackson.databind.JsonNode;

/** The red thread as a page: every hop in its order, also those that are missing. */
@Component
class ThreadPages {

    private static final int MOST_SHOWN = 100;
    private static final Map<HopKind, String> STATES = Map.of(
            HopKind.NEED, "needState",
            HopKind.RECOMMENDATION, "recommendationState",
            HopKind.ANSWER, "answerDecision",
            HopKind.COMMITMENT, "commitmentState");

    private final Threads threads;
    private final Labels labels;

    ThreadPages(Threads threads, Labels labels) {
        this.threads = threads;
        this.labels = labels;
    }

    PageContent of(JsonNode recommendation, Language language) {
        var thread = threads.of(recommendation);
        var name = language.pick("Röda tråden: ", "The red thread: ") + in(thread.titles(), language);
        var html = new Html()
                .text("h1", name)
                .text(
                        "p",
                        language.pick(
                                "Från samhällsutmaning till effekt. Det som saknas sägs.",
                                "From a challenge to its impact. What is missing is said."))
                .open("ol");
        thread.hops().forEach(hop -> hop(html, hop, language));
        html.close("ol");
        var path = "/rodatraden/" + thread.slug();
        return new PageContent(200, path, name, name, html, thread.jsonLd());
    }

    private void hop(Html html, Hop hop, Language language) {
        html.open("li").text("h2", in(hop.labels(), language));
        if (hop.missing()) {
            html.text("p", language.pick("Saknas ännu.", "Missing so far."));
        } else {
            html.open("ul");
            hop.items().stream().limit(MOST_SHOWN).forEach(item -> item(html, hop.kind(), item, language));
            html.close("ul");
        }
        html.close("li");
    }

    private void item(Html html, HopKind kind, Item item, Language language) {
        var title = in(item.titles(), language);
        html.open("li");
        if (item.page() == null) {
            html.plain(title);
        } else {
            html.link(language.path(item.page()), title);
        }
        var list = STATES.get(kind);
        if (list != null && item.state() != null) {
            html.plain(" · " + labels.in(language.code, list, item.state()));
        }
        if (!item.facts().isEmpty()) {
            var last = item.facts().getLast();
            html.open("small")
                    .plain(" · " + language.pick("händelse ", "event ") + last.eventId())
                    .close("small");
        }
        html.close("li");
    }

    private static String in(Map<String, String> texts, Language language) {
        return texts.getOrDefault(language.code, texts.getOrDefault("sv", texts.getOrDefault("en", "")));
    }
}
