package se.samlingsplats.search.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samlingsplats.search.query.Addresses;
import se.samlingsplats.search.query.Labels;
import tools.jackson.databind.JsonNode;

/** Meetings, on the page of their dialogue and together: what is to come. */
@Component
class MeetingPages {

    private static final String SCHEMA = "https://schema.org/";

    private final Entities entities;
    private final Labels labels;

    MeetingPages(Entities entities, Labels labels) {
        this.entities = entities;
        this.labels = labels;
    }

    /** Where a meeting stands on the page of its dialogue; web/ has the same. */
    static String anchor(String id) {
        return "#mote-" + id;
    }

    Html coming(Instant now, Language language) {
        var meetings = entities.coming("meeting", now);
        if (meetings.isEmpty()) {
            return new Html()
                    .text("p", language.pick("Inga möten är planerade just nu.", "No meetings are planned just now."));
        }
        var html = new Html().open("ul");
        meetings.forEach(each -> {
            var page = Addresses.page("meeting", null, each.path("id").asString());
            html.open("li")
                    .link(language.path(page), title(each, language))
                    .text("p", line(each, language))
                    .close("li");
        });
        return html.close("ul");
    }

    Html of(List<JsonNode> meetings, Language language) {
        var html = new Html();
        if (meetings.isEmpty()) {
            return html;
        }
        html.text("h2", language.pick("Möten", "Meetings")).open("ul");
        meetings.forEach(each -> item(html, each, language));
        return html.close("ul");
    }

    private void item(Html html, JsonNode meeting, Language language) {
        var state = state(meeting, language);
        html.open("li", "id", anchor(meeting.path("id").asString()).substring(1))
                .text("h3", title(meeting, language))
                .text("p", line(meeting, language))
                .text("p", state.localized("/cancelledBecause"));
        var link = state.text("/link");
        if (link != null && "PLANNED".equals(state.text("/state"))) {
            html.open("p")
                    .outward(link, language.pick("Anslut till mötet", "Join the meeting"))
                    .close("p");
        }
        html.text("p", state.localized("/agenda"))
                .text("p", state.text("/minutes/text"))
                .close("li");
    }

    /** When and where, and first of all whether. */
    private String line(JsonNode meeting, Language language) {
        var state = state(meeting, language);
        return line(
                state.text("/state"),
                moment(meeting, "startsAt"),
                moment(meeting, "endsAt"),
                state.localized("/place"),
                language);
    }

    static String line(@Nullable String state, Instant from, Instant until, @Nullable String place, Language language) {
        return (isOff(state) ? language.pick("Inställt: ", "Cancelled: ") : "")
                + Wording.span(from, until, language)
                + (place == null ? "" : " · " + place);
    }

    private static boolean isOff(@Nullable String state) {
        return "CANCELLED".equals(state);
    }

    /** For machines that read schema.org. */
    List<Map<String, Object>> facts(List<JsonNode> meetings, Language language) {
        return meetings.stream().map(each -> event(each, language)).toList();
    }

    private Map<String, Object> event(JsonNode meeting, Language language) {
        var state = state(meeting, language);
        var facts = new LinkedHashMap<String, Object>();
        facts.put("@type", "Event");
        facts.put("name", title(meeting, language));
        facts.put("startDate", moment(meeting, "startsAt").toString());
        facts.put("endDate", moment(meeting, "endsAt").toString());
        facts.put("eventStatus", SCHEMA + (isOff(state.text("/state")) ? "EventCancelled" : "EventScheduled"));
        facts.put("location", places(state));
        return facts;
    }

    private static List<Map<String, String>> places(State state) {
        var places = new ArrayList<Map<String, String>>();
        var place = state.localized("/place");
        if (place != null) {
            places.add(Map.of("@type", "Place", "name", place, "address", place));
        }
        var link = state.text("/link");
        if (link != null) {
            places.add(Map.of("@type", "VirtualLocation", "url", link));
        }
        return places;
    }

    private State state(JsonNode meeting, Language language) {
        return new State(meeting.path("state"), language, labels);
    }

    private String title(JsonNode meeting, Language language) {
        return String.valueOf(state(meeting, language).localized("/titles"));
    }

    private static Instant moment(JsonNode meeting, String field) {
        return Instant.parse(meeting.path("occasion").path(field).asString());
    }
}
