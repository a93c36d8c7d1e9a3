package se.samlingsplats.search.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samlingsplats.search.index.DocumentBuilder;
import se.samlingsplats.search.index.Occasion;
import se.samlingsplats.search.index.SearchDocument;

/** Documents of their own, shown on their dialogue's page. One that is cancelled stays: people mean to go there. */
@Component
class MeetingProjection implements Projection<MeetingProjection.Meeting> {

    @Override
    public String topic() {
        return "dialogue.meeting";
    }

    @Override
    public String type() {
        return "meeting";
    }

    @Override
    public Class<Meeting> stateType() {
        return Meeting.class;
    }

    @Override
    public SearchDocument document(Meeting meeting, String json) {
        return meeting.document(json);
    }

    /** The fields of the contract that search needs, no more. */
    record Meeting(
            @Nullable UUID id,
            long version,
            @Nullable UUID dialogueId,
            @Nullable String state,
            @Nullable Boolean published,
            @Nullable Map<String, String> titles,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable Map<String, String> place,
            @Nullable String link,
            @Nullable Map<String, String> agenda,
            @Nullable Map<String, String> cancelledBecause,
            @Nullable Minutes minutes,
            @Nullable String createdAt,
            @Nullable String updatedAt)
            implements State {

        private record Minutes(
                @Nullable String language, @Nullable String text) {

            Map<String, String> texts() {
                return language == null || text == null ? Map.of() : Map.of(language, text);
            }
        }

        SearchDocument document(String json) {
            var key = Required.id(id);
            if (Boolean.FALSE.equals(published) || dialogueId == null) {
                return SearchDocument.hidden(key, version, "meeting", null, List.of());
            }
            var names = Texts.map(titles);
            var nearness = "PLANNED".equals(state) ? Texts.Nearness.HERE : Texts.Nearness.ENDED;
            return new DocumentBuilder(key, version, "meeting")
                    .status(state)
                    .names(names, Texts.others(names), Texts.sortKey(names), Texts.suggestions(names, nearness))
                    .descriptions(Texts.map(agenda), otherWords())
                    .body(body("sv"), body("en"))
                    .occasion(new Occasion(
                            Required.moment(startsAt), Required.moment(endsAt), Texts.map(place), link != null))
                    .parent(dialogueId.toString())
                    .times(createdAt, updatedAt)
                    .state(json)
                    .build(false);
        }

        private List<String> body(String language) {
            return Texts.in(language, said(), cancelledBecause);
        }

        private List<String> otherWords() {
            var out = new ArrayList<String>();
            Stream.of(Texts.map(agenda), said(), Texts.map(cancelledBecause))
                    .forEach(each -> out.addAll(Texts.others(each)));
            return out;
        }

        private Map<String, String> said() {
            return minutes == null ? Map.of() : minutes.texts();
        }
    }
}
