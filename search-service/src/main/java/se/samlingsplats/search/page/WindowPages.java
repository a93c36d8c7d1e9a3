package se.samlingsplats.search.page;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import se.samlingsplats.search.query.Labels;
import tools.jackson.databind.JsonNode;

/** Moments when decision makers listen: those to come and those that were, on one page. */
@Component
class WindowPages {

    private final Entities entities;
    private final Labels labels;

    WindowPages(Entities entities, Labels labels) {
        this.entities = entities;
        this.labels = labels;
    }

    Html all(Instant now, Language language) {
        var windows = entities.lastFirst("window");
        var coming =
                windows.stream().filter(each -> deadline(each).isAfter(now)).toList();
        var past = windows.stream().filter(each -> !deadline(each).isAfter(now)).toList();
        var html = new Html().text("h2", language.pick("Påverkansfönster", "Windows of influence"));
        if (coming.isEmpty()) {
            html.text("p", language.pick("Inget påverkansfönster är öppet nu.", "No window is open now."));
        }
        html.add(list(coming.reversed(), language));
        return past.isEmpty()
                ? html
                : html.text("h2", language.pick("Tidigare påverkansfönster", "Earlier windows"))
                        .add(list(past, language));
    }

    private Html list(List<JsonNode> windows, Language language) {
        var html = new Html();
        if (windows.isEmpty()) {
            return html;
        }
        html.open("ul");
        windows.forEach(each -> item(html, each, language));
        return html.close("ul");
    }

    private void item(Html html, JsonNode window, Language language) {
        var state = new State(window.path("state"), language, labels);
        html.open("li", "id", "fonster-" + window.path("id").asString())
                .text("h3", state.localized("/titles"))
                .text("p", state.label("windowKind", "/kind") + ": " + state.localized("/receivers"))
                .text("p", line(deadline(window), language))
                .text("p", state.localized("/descriptions"));
        var url = state.text("/url");
        if (url != null) {
            html.open("p").outward(url, language.pick("Inbjudan", "Invitation")).close("p");
        }
        html.close("li");
    }

    static String line(Instant deadline, Language language) {
        return language.pick("Öppet ", "Open ") + Wording.until(deadline, language);
    }

    private static Instant deadline(JsonNode window) {
        return Instant.parse(window.at("/occasion/endsAt").asString());
    }
}
