package se.samlingsplats.search.page;

import java.util.LinkedHashMap;
import org.springframework.stereotype.Component;

/** What the page of a dialogue tells: what is stated in it, and where it meets. */
@Component
class DialoguePages {

    private final Entities entities;
    private final MeetingPages meetingPages;

    DialoguePages(Entities entities, MeetingPages meetingPages) {
        this.entities = entities;
        this.meetingPages = meetingPages;
    }

    PageContent of(String path, State state, String id) {
        var language = state.language();
        var html =
                new Html().text("h2", language.pick("Påståenden", "Statements")).open("ul");
        entities.statements(id).forEach(each -> html.text("li", state.localized(each.path("names"))));
        var meetings = entities.meetings(id);
        html.close("ul").add(meetingPages.of(meetings, language));
        var facts = new LinkedHashMap<String, Object>();
        facts.put("@type", "DiscussionForumPosting");
        if (!meetings.isEmpty()) {
            facts.put("subjectOf", meetingPages.facts(meetings, language));
        }
        return EntityPages.page(path, state, "/questions", "/descriptions", html, facts);
    }
}
