package se.samlingsplats.directory.edition;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.needspicture.PictureNeed;
import tools.jackson.dataformat.csv.CsvMapper;

/** The needs of an edition as a table for spreadsheets and programs, a line for each. */
final class EditionCsv {

    private static final CsvMapper CSV = new CsvMapper();

    private EditionCsv() {}

    @JsonPropertyOrder({
        "id",
        "title",
        "titleEn",
        "needArea",
        "challenges",
        "supportTypes",
        "stages",
        "counties",
        "national",
        "severity",
        "state",
        "corroborators",
        "corroborated",
        "claim",
        "validFrom",
        "validTo"
    })
    record Line(
            String id,
            String title,
            String titleEn,
            String needArea,
            String challenges,
            String supportTypes,
            String stages,
            String counties,
            boolean national,
            int severity,
            String state,
            int corroborators,
            boolean corroborated,
            boolean claim,
            String validFrom,
            String validTo) {

        static Line of(PictureNeed need) {
            return new Line(
                    need.id().toString(),
                    harmless(need.titles().main()),
                    harmless(need.titles().texts().getOrDefault("en", "")),
                    need.needArea(),
                    String.join(" ", need.challenges()),
                    String.join(" ", need.supportTypes()),
                    String.join(" ", need.stages()),
                    String.join(" ", need.counties()),
                    need.national(),
                    need.severity(),
                    need.state().name(),
                    need.corroborators(),
                    need.corroborated(),
                    need.claim(),
                    need.validFrom().toString(),
                    text(need.validTo()));
        }
    }

    static byte[] of(List<PictureNeed> needs) {
        var schema = CSV.schemaFor(Line.class).withHeader();
        return CSV.writer(schema)
                .writeValueAsString(needs.stream().map(Line::of).toList())
                .getBytes(UTF_8);
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    /** A spreadsheet would take a title that begins like a formula for one. */
    private static String harmless(String title) {
        return title.matches("(?s)[=+\\-@\t\r].*") ? "'" + title : title;
    }
}
