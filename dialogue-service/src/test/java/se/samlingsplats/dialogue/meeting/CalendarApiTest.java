package se.samlingsplats.dialogue.meeting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samlingsplats.dialogue.recommendation.Api.body;

import java.io.StringReader;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samlingsplats.dialogue.ServiceTest;
import se.samlingsplats.dialogue.recommendation.Api;

/** What a calendar program gets. */
@ServiceTest
class CalendarApiTest {

    private static final String WINTER = "2098-01-14T16:00:00Z";

    @Autowired
    MockMvcTester http;

    @Test
    void anotherReaderReadsTheMeetingsBackAsTheyWere() throws Exception {
        var meeting = published("2098-01-14T16:00:00Z", "2098-01-14T18:00:00Z");

        var event = only(read(feed(meeting)));

        assertThat(event.getUid().orElseThrow().getValue()).isEqualTo(meeting.id() + "@samlingsplats");
        assertThat(value(event, "SUMMARY")).isEqualTo("Samtal om lån");
        assertThat(value(event, "LOCATION")).isEqualTo("Bystugan, Storgatan 3, https://mote.example.org/lan?rum=1");
        assertThat(value(event, "DESCRIPTION")).startsWith("1. Hej\n2. Lån; och annat, kort\n\n");
        assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(value(event, "SEQUENCE")).isEqualTo("0");
        assertThat(value(event, "URL")).contains("/dialog/vem-lanar-ut");
    }

    @Test
    void timesAreThoseOfStockholmOnBothSidesOfTheChange() throws Exception {
        var winter = feed(published("2098-01-14T16:00:00Z", "2098-01-14T18:00:00Z"));
        var summer = feed(published("2098-07-14T16:00:00Z", "2098-07-14T18:00:00Z"));

        assertThat(text(winter)).contains("DTSTART;TZID=Europe/Stockholm:20980114T170000\r\n");
        assertThat(text(summer)).contains("DTSTART;TZID=Europe/Stockholm:20980714T180000\r\n");
        assertThat(text(winter))
                .contains(
                        "BEGIN:VTIMEZONE\r\n",
                        "TZID:Europe/Stockholm\r\n",
                        "TZOFFSETTO:+0200\r\n",
                        "TZOFFSETTO:+0100\r\n");
        var start = (ZonedDateTime) only(read(summer)).getDateTimeStart().getDate();
        assertThat(start.toInstant()).hasToString("2098-07-14T16:00:00Z");
    }

    @Test
    void aCancelledMeetingStaysInTheFeedAndSaysSo() throws Exception {
        var meeting = published(WINTER, "2098-01-14T18:00:00Z").step("cancel", "{\"because\": {\"sv\": \"Snöstorm\"}}");

        var event = only(read(feed(meeting)));

        assertThat(event.getUid().orElseThrow().getValue()).isEqualTo(meeting.id() + "@samlingsplats");
        assertThat(value(event, "STATUS")).isEqualTo("CANCELLED");
        assertThat(value(event, "SEQUENCE")).isEqualTo("1");
        assertThat(value(event, "SUMMARY")).isEqualTo("Inställt: Samtal om lån");
        assertThat(value(event, "DESCRIPTION")).startsWith("Snöstorm");
    }

    @Test
    void noLineIsLongerThan75OctetsAndNoCharacterIsBroken() throws Exception {
        var anna = Api.curator(http);
        var words = "Åäö–😀, ".repeat(24).strip();
        var dialogue = Held.openDialogue(http);
        var planned = body(anna.post(dialogue + "/meetings", null, """
                {"titles": {"sv": "%s"}, "startsAt": "%s", "endsAt": "2098-01-14T18:00:00Z",
                 "place": {"sv": "Här\\nEND:VEVENT"}}""".formatted(words, WINTER)));
        anna.post("/api/meetings/" + planned.path("id").asString() + "/publish", 1L, "");

        var feed = http.get().uri(dialogue + "/meetings/calendar.ics").exchange();

        assertThat(text(feed).split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(text(feed)).doesNotContain("\uFFFD");
        var event = only(read(feed));
        assertThat(value(event, "SUMMARY")).isEqualTo(words);
        assertThat(value(event, "LOCATION")).isEqualTo("Här\nEND:VEVENT");
    }

    @Test
    void whoAsksAgainIsToldThatNothingHasChangedUntilSomethingHas() throws Exception {
        var meeting = published(WINTER, "2098-01-14T18:00:00Z");
        var first = feed(meeting).getResponse();

        assertThat(first.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(first.getHeader("Cache-Control")).isEqualTo("max-age=300, public");
        assertThat(again(meeting, first.getHeader("ETag"))).hasStatus(304);
        assertThat(text(feed(meeting))).isEqualTo(first.getContentAsString(UTF_8));

        meeting.step("cancel", "{}");

        assertThat(again(meeting, first.getHeader("ETag"))).hasStatusOk();
    }

    @Test
    void theFeedOfAllHasWhatIsPublishedInEitherLanguageAndAnEmptyOneIsACalendarToo() throws Exception {
        var shown = published(WINTER, "2098-01-14T18:00:00Z");
        var hidden = Held.planned(Api.curator(http), Held.openDialogue(http), WINTER, "2098-01-14T18:00:00Z");

        var all = text(http.get().uri("/api/meetings/calendar.ics?language=en").exchange())
                .replace("\r\n ", "");

        assertThat(all).contains("UID:" + shown.id(), "/en/dialog/").doesNotContain(hidden.id());
        var empty = http.get().uri(hidden.dialogue + "/meetings/calendar.ics").exchange();
        assertThat(events(read(empty))).isEmpty();
        assertThat(http.get().uri("/api/meetings/calendar.ics?language=fi")).hasStatus(400);
    }

    private Held published(String starts, String ends) {
        return Held.planned(Api.curator(http), Held.openDialogue(http), starts, ends)
                .step("publish", "");
    }

    private MvcTestResult feed(Held meeting) {
        var answer = http.get().uri(meeting.dialogue + "/meetings/calendar.ics").exchange();
        assertThat(answer).hasStatusOk();
        return answer;
    }

    private MvcTestResult again(Held meeting, String etag) {
        return http.get()
                .uri(meeting.dialogue + "/meetings/calendar.ics")
                .header("If-None-Match", etag)
                .exchange();
    }

    private static String text(MvcTestResult answer) throws Exception {
        return answer.getResponse().getContentAsString(UTF_8);
    }

    private static Calendar read(MvcTestResult answer) throws Exception {
        return new CalendarBuilder().build(new StringReader(text(answer)));
    }

    private static List<VEvent> events(Calendar calendar) {
        return calendar.getComponents("VEVENT");
    }

    private static VEvent only(Calendar calendar) {
        assertThat(events(calendar)).hasSize(1);
        return events(calendar).getFirst();
    }

    private static String value(VEvent event, String name) {
        return event.getRequiredProperty(name).getValue();
    }
}
