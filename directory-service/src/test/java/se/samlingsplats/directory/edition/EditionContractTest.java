package se.samlingsplats.directory.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samlingsplats.directory.Contract;
import se.samlingsplats.directory.edition.EditionFiles.Format;
import se.samlingsplats.directory.needspicture.Figures;
import se.samlingsplats.directory.needspicture.Figures.Cell;
import se.samlingsplats.directory.needspicture.Figures.Count;
import se.samlingsplats.directory.needspicture.Pictures;
import se.samlingsplats.directory.text.LocalizedText;
import se.samlingsplats.web.Caller;

/** What we send is what the contract shows, field for field. */
class EditionContractTest {

    private static final Caller CECILIA = new Caller("cecilia", Set.of("curator"));
    private static final EditionId ID = EditionId.of("01959e2c-7a00-7000-8000-000000000501");
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T08:00:00Z");
    private static final EditionTexts TEXTS = new EditionTexts(
            List.of(new LocalizedText(
                    Map.of("sv", "Tålmodigt kapital saknas mest.", "en", "Patient capital is lacking most."))),
            LocalizedText.swedish("Alla behov som gäller den dagen."));

    enum Fact {
        PUBLISHED(edition(), 1),
        REDACTED(edition().redact(TEXTS, LocalizedText.swedish("Ett budskap togs bort."), CECILIA, TUESDAY), 2);

        private final Edition edition;

        Fact(Edition it, long version) {
            this.edition = saved(it, version);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWeSendIsWhatTheContractShows(Fact fact) {
        var contract = Contract.of("edition", fact.name().toLowerCase(Locale.ROOT));
        var emitted = Contract.json(EditionView.of(fact.edition));
        contract.updateFrom(emitted);

        assertThat(contract.breaches(emitted)).isEmpty();
        assertThat(emitted).isEqualTo(contract.exampleJson());
    }

    private static Edition edition() {
        var figures = new Figures(
                new Count(2, 6, 1, 1),
                List.of(
                        new Cell("FINANCING", "LOAN", new Count(1, 4, 1, 0)),
                        new Cell("SKILLS", null, new Count(1, 2, 0, 1))));
        var picture = new Pictures.Found(MONDAY, figures, List.of());
        return Edition.publish(ID, 2026, 1, LocalDate.of(2026, 3, 2), picture, TEXTS, CECILIA, MONDAY);
    }

    private static Edition saved(Edition it, long version) {
        var content = new byte[] {1, 2, 3};
        var with = it.with(
                EditionFiles.sha256("content"),
                new EditionFiles(List.of(
                        EditionFiles.described(ID, it.revision(), Format.CSV, content),
                        EditionFiles.described(ID, it.revision(), Format.PDF, content))));
        return new Edition(
                with.id(),
                with.slug(),
                with.year(),
                with.number(),
                with.asOf(),
                with.recordedAsOf(),
                with.texts(),
                with.figures(),
                with.revision(),
                with.errata(),
                with.contentHash(),
                with.files(),
                with.createdAt(),
                with.updatedAt(),
                version);
    }
}
