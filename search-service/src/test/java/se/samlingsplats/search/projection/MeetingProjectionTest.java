package se.samlingsplats.search.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samlingsplats.search.index.SearchDocument;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class MeetingProjectionTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final MeetingProjection projection = new MeetingProjection();
    private final UUID dialogue = UUID.randomUUID();

    @Test
    void aMeetingTellsWhenAndWhereItIsAndOfWhichDialogue() {
        var document = document(state());

        assertThat(document.hidden()).isFalse();
        assertThat(document.type()).isEqualTo("meeting");
        assertThat(document.status()).isEqualTo("PLANNED");
        assertThat(document.names()).containsEntry("sv", "Samtal om lån");
        assertThat(document.parent()).isEqualTo(dialogue.toString());
        assertThat(document.occasion()).satisfies(occasion -> {
            assertThat(occasion.startsAt()).isEqualTo(Instant.parse("2026-03-02T16:00:00Z"));
            assertThat(occasion.endsAt()).isEqualTo(Instant.parse("2026-03-02T18:00:00Z"));
            assertThat(occasion.place()).isEqualTo(Map.of("sv", "Bystugan i Norrstrand"));
            assertThat(occasion.online()).isTrue();
        });
    }

    @Test
    void whatWasSaidIsFoundInTheLanguageInWhichItWasWrittenDown() {
        var state = state();
        state.put("state", "HELD");
        state.putObject("minutes").put("language", "sv").put("text", "Banker är stela.");
        var finnish = state();
        finnish.putObject("minutes").put("language", "fi").put("text", "Pankit ovat jäykkiä.");

        assertThat(document(state).body().get("sv")).containsExactly("Banker är stela.");
        assertThat(document(finnish).otherDescriptions()).containsExactly("Pankit ovat jäykkiä.");
    }

    @Test
    void oneThatIsCancelledStaysAndSaysWhy() {
        var state = state();
        state.put("state", "CANCELLED");
        state.putObject("cancelledBecause").put("sv", "Snöstorm");

        var document = document(state);

        assertThat(document.hidden()).isFalse();
        assertThat(document.status()).isEqualTo("CANCELLED");
        assertThat(document.body().get("sv")).containsExactly("Snöstorm");
    }

    @Test
    void whatIsToComeIsSuggestedBeforeWhatWas() {
        var held = state();
        held.put("state", "HELD");

        assertThat(document(state()).suggest().getFirst().weight())
                .isGreaterThan(document(held).suggest().getFirst().weight());
    }

    @Test
    void oneThatIsNotPublishedIsHidden() {
        var state = state();
        state.put("published", false);

        assertThat(document(state).hidden()).isTrue();
    }

    @Test
    void withoutATimeItIsNoMeeting() {
        var state = state();
        state.remove("startsAt");

        assertThatThrownBy(() -> document(state)).isInstanceOf(Undecodable.class);
    }

    private SearchDocument document(ObjectNode state) {
        var json = JSON.writeValueAsString(state);
        return projection.document(JSON.readValue(json, MeetingProjection.Meeting.class), json);
    }

    private ObjectNode state() {
        var state = JSON.createObjectNode()
                .put("id", UUID.randomUUID().toString())
                .put("version", 2)
                .put("dialogueId", dialogue.toString())
                .put("state", "PLANNED")
                .put("published", true)
                .put("startsAt", "2026-03-02T16:00:00Z")
                .put("endsAt", "2026-03-02T18:00:00Z")
                .put("link", "https://mote.example.org/lan");
        state.putObject("titles").put("sv", "Samtal om lån");
        state.putObject("place").put("sv", "Bystugan i Norrstrand");
        return state;
    }
}
