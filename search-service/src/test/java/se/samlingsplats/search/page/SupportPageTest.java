package se.samlingsplats.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samlingsplats.search.SearchServiceTest;
import se.samlingsplats.search.States;

class SupportPageTest extends SearchServiceTest {

    private UUID send(States state, UUID id) {
        EVENTS.send("directory.offer", "published", id, 2, state.json());
        return id;
    }

    @Test
    void theFiveQuestionsAreAFormThatAnyBrowserCanSend() {
        var page = get("/hitta-stod");

        assertThat(page.headers().firstValue("cache-control")).hasValue("no-cache");
        assertThat(page.body())
                .contains(
                        "<form action=\"/hitta-stod\" method=\"get\">",
                        "<select id=\"legalForm\" name=\"legalForm\">",
                        "<option value=\"23\">Jämtlands län</option>",
                        "<option value=\"PILOT\">Pilot</option>",
                        "name=\"supportType\" value=\"GRANT\"",
                        "<label for=\"amount\">Hur mycket, i kronor</label>")
                .doesNotContain("<h2>Att kontrollera");
        assertThat(get("/en/hitta-stod").body()).contains("action=\"/en/hitta-stod\"", "What kind of support");
        assertThat(get("/sitemap.xml").body()).contains("<loc>http://localhost:8080/hitta-stod</loc>");
    }

    @Test
    void theAnswersComeBackInThreePartsWithReasonsAndNobodyKeepsThem() {
        var opens = Instant.now().plus(Duration.ofDays(40));
        for (var each : Map.of(
                        "Handkassan", Map.of("legalForms", List.of("IDEELL_FORENING")),
                        "Bolagskassan", Map.of("legalForms", List.of("AKTIEBOLAG")),
                        "Kluriga kassan", Map.of("freeText", Map.of("sv", "Styrelsen är under 30 <b>år</b>")))
                .entrySet()) {
            var id = UUID.randomUUID();
            send(
                    States.offer(id, 2, each.getKey())
                            .with("supportTypes", List.of("LEGAL"))
                            .with("eligibility", each.getValue()),
                    id);
        }
        var later = UUID.randomUUID();
        send(
                States.offer(later, 2, "Vårkassan")
                        .with("supportTypes", List.of("LEGAL"))
                        .with("intake", Map.of("opensAt", opens.toString())),
                later);
        awaitTotal("supportType=LEGAL", 4);

        var page = get("/hitta-stod?legalForm=IDEELL_FORENING&supportType=LEGAL&utm_source=brev");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(page.headers().firstValue("etag")).isEmpty();
        assertThat(page.body())
                .contains(
                        "<option value=\"IDEELL_FORENING\" selected=\"selected\">",
                        "<h2>Stöd som passar (1)</h2><ol><li><a href=\"/stod/handkassan\">Handkassan</a>",
                        "<li>Passar: sökanden är ideell förening</li>",
                        "<h2>Att kontrollera (1)</h2>",
                        "<li>Kontrollera: Styrelsen är under 30 &lt;b&gt;år&lt;/b&gt;</li>",
                        "<h2>Inte för dig nu</h2>",
                        "<li>Hindrar: sökanden är aktiebolag</li>",
                        "<li>Hindrar: det går inte att söka nu</li>",
                        "<p>Öppnar " + Wording.moment(opens, Language.SV) + "</p>",
                        "href=\"/api/search/support/" + later + ".ics?lang=sv\"",
                        "rel=\"canonical\" href=\"http://localhost:8080/hitta-stod\"");
    }

    @Test
    void aSumIsReadAsPeopleWriteItAndAWrongOneIsToldAtTheForm() {
        assertThat(get("/hitta-stod?amount=" + encoded("150 000,50 kr")).body()).doesNotContain("role=\"alert\"");
        assertThat(get("/hitta-stod?amount=" + encoded("<script>")).body())
                .contains("<p role=\"alert\">Skriv beloppet med siffror", "value=\"&lt;script&gt;\"")
                .doesNotContain("<script>\"");
        assertThat(get("/hitta-stod?amount=5&supportType=COACHING").body()).contains("ger inga pengar");
        assertThat(get("/hitta-stod?legalForm=FOLKRORELSE").body()).contains("finns inte att välja");
        assertThat(get("/hitta-stod?cursor=AAAA").statusCode()).isEqualTo(400);
    }

    @Test
    void anOfferHasAPageOfItsFacts() {
        var id = UUID.randomUUID();
        send(
                States.offer(id, 2, "Bryggbidraget")
                        .with("reach", "REGIONAL")
                        .with("counties", List.of("23", "22"))
                        .with("ticket", Map.of("min", "5000.00", "max", "20000.00", "currency", "SEK"))
                        .with("eligibility", Map.of("legalForms", List.of("IDEELL_FORENING")))
                        .with("intake", Map.of("closesAt", "2099-01-31T23:00:00Z"))
                        .with("howToApply", Map.of("url", "https://fond.example.org/ansok"))
                        .with("assuredAt", "2020-05-01T08:00:00Z"),
                id);
        awaitTotal("q=bryggbidraget", 1);

        assertThat(get("/stod/bryggbidraget").body())
                .contains(
                        "<dd>Byfonden</dd>",
                        "<dd>Bidrag</dd>",
                        "<dd>Jämtlands län, Västernorrlands län</dd>",
                        "<dd>5\u00a0000\u00a0kr – 20\u00a0000\u00a0kr</dd>",
                        "<dt>Öppet</dt><dd>till och med 31 januari 2099</dd>",
                        "<dd>1 maj 2020, för mer än ett år sedan</dd>",
                        "<dt>Sökanden ska vara</dt><dd>Ideell förening</dd>",
                        "href=\"https://fond.example.org/ansok\"",
                        "href=\"/api/search/support/" + id + ".ics?lang=sv\"",
                        "\"@type\":\"Service\"",
                        "\"provider\":{\"@type\":\"Organization\",\"name\":\"Byfonden\"}");
        assertThat(get("/sitemap.xml").body()).contains("<loc>http://localhost:8080/stod/bryggbidraget</loc>");
    }

    @Test
    void theDatesOfAnOfferAreAFileForACalendar() {
        var id = UUID.randomUUID();
        send(
                States.offer(id, 2, "Kalenderkassan")
                        .with("intake", Map.of("opensAt", "2026-12-01T08:00:00Z", "closesAt", "2027-01-31T23:00:00Z")),
                id);
        awaitTotal("q=kalenderkassan", 1);

        var calendar = get("/api/search/support/" + id + ".ics");

        assertThat(calendar.statusCode()).isEqualTo(200);
        assertThat(calendar.headers().firstValue("content-type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(calendar.headers().firstValue("content-disposition"))
                .hasValue("attachment; filename=\"kalenderkassan.ics\"");
        assertThat(calendar.body()).isEqualTo(("""
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        PRODID:-//Samlingsplats//Support//SV
                        METHOD:PUBLISH
                        BEGIN:VEVENT
                        UID:opens-%1$s@samlingsplats
                        DTSTAMP:20260101T000000Z
                        DTSTART:20261201T080000Z
                        DTEND:20261201T090000Z
                        SUMMARY:Öppnar: Kalenderkassan
                        DESCRIPTION:Byfonden
                        URL:http://localhost:8080/stod/kalenderkassan
                        END:VEVENT
                        BEGIN:VEVENT
                        UID:closes-%1$s@samlingsplats
                        DTSTAMP:20260101T000000Z
                        DTSTART:20270131T220000Z
                        DTEND:20270131T230000Z
                        SUMMARY:Stänger: Kalenderkassan
                        DESCRIPTION:Byfonden
                        URL:http://localhost:8080/stod/kalenderkassan
                        END:VEVENT
                        END:VCALENDAR
                        """).formatted(id).replace("\n", "\r\n"));
        assertThat(get("/api/search/support/" + id + ".ics?lang=en").body())
                .contains("SUMMARY:Closes: Kalenderkassan", "URL:http://localhost:8080/en/stod/kalenderkassan");
    }

    @Test
    void withoutDatesThereIsNoCalendar() {
        var id = UUID.randomUUID();
        send(States.offer(id, 2, "Tidlösa kassan"), id);
        awaitTotal("q=tidl%C3%B6sa", 1);

        assertThat(get("/api/search/support/" + id + ".ics").body()).contains("\"no-dates\"");
        assertThat(get("/api/search/support/" + UUID.randomUUID() + ".ics").statusCode())
                .isEqualTo(404);
        assertThat(get("/api/search/support/inget.ics").body()).contains("\"invalid-parameter\"");
    }
}
