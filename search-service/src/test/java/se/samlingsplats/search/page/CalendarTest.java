package se.samlingsplats.search.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samlingsplats.search.support.Offers;
import tools.jackson.databind.json.JsonMapper;

class CalendarTest {

    private static String calendar(String title) {
        var state = Map.of(
                "id",
                "01959e2c-7a00-7000-8000-000000000201",
                "titles",
                Map.of("sv", title),
                "updatedAt",
                "2026-11-01T08:00:00Z",
                "intake",
                Map.of("closesAt", "2027-03-28T01:00:00Z"));
        return Calendar.of(
                Offers.read(new JsonMapper().writeValueAsString(state)), Language.SV, "https://example.org/stod/x");
    }

    private static String unfolded(String calendar) {
        return calendar.replace("\r\n ", "");
    }

    @Test
    void signsOfTheFormatAreEscapedAndNoTextCanAddALine() {
        assertThat(unfolded(calendar("Mat; dryck, och \\ mer\r\nBEGIN:VALARM\nEND\u0007")))
                .contains("SUMMARY:Stänger: Mat\\; dryck\\, och \\\\ mer\\nBEGIN:VALARM\\nEND\r\n")
                .doesNotContain("\r\nBEGIN:VALARM");
    }

    @Test
    void noLineIsLongerThan75OctetsAndNoCharacterIsTorn() {
        var title = "Räksmörgåsar åt ö-befolkningen 🦐".repeat(8);

        var calendar = calendar(title);

        assertThat(Arrays.stream(calendar.split("\r\n")).mapToInt(line -> line.getBytes(UTF_8).length))
                .allMatch(octets -> octets <= 75);
        assertThat(unfolded(calendar)).contains("SUMMARY:Stänger: " + title + "\r\n");
        assertThat(calendar.replace("\r\n", "")).doesNotContain("\r", "\n");
    }
}
