package se.samlingsplats.directory.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.samlingsplats.directory.need.Needs.CECILIA;
import static se.samlingsplats.directory.need.Needs.FORUM;
import static se.samlingsplats.directory.need.Needs.MATTIAS;
import static se.samlingsplats.directory.need.Needs.MONDAY;
import static se.samlingsplats.directory.need.Needs.REGION;
import static se.samlingsplats.directory.need.Needs.TOWN;
import static se.samlingsplats.directory.need.Needs.TUESDAY;
import static se.samlingsplats.directory.need.Needs.because;
import static se.samlingsplats.directory.need.Needs.corroborated;
import static se.samlingsplats.directory.need.Needs.from;
import static se.samlingsplats.directory.need.Needs.known;
import static se.samlingsplats.directory.need.Needs.patience;
import static se.samlingsplats.directory.need.Needs.published;
import static se.samlingsplats.directory.need.Needs.survey;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samlingsplats.directory.need.Decisions.Decision;

class NeedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);

    @Test
    void aNeedHoldsFromItsFirstEvidenceOnElseFromTheDayItWasRecorded() {
        var late = survey(null, LocalDate.of(2025, 12, 1));
        var early = survey(LocalDate.of(2024, 5, 1), LocalDate.of(2025, 12, 1));

        assertThat(published()
                        .revise(known(List.of(late, early)), "x", CECILIA, TUESDAY)
                        .validFrom())
                .isEqualTo("2024-05-01");
        assertThat(published()
                        .revise(known(List.of(late)), "x", CECILIA, TUESDAY)
                        .validFrom())
                .isEqualTo("2025-12-01");
        assertThat(published().revise(known(List.of()), "x", CECILIA, TUESDAY).validFrom())
                .isEqualTo("2026-03-02");
    }

    @Test
    void theDayItWasRecordedIsADayInSweden() {
        var beforeMidnightInLondon = Needs.at("2026-03-01T23:30:00Z");

        var need = Need.publish(Needs.ID, known(List.of()), "x", null, CECILIA, beforeMidnightInLondon);

        assertThat(need.validFrom()).isEqualTo("2026-03-02");
    }

    @Test
    void whatNobodyHasEvidenceForIsAClaim() {
        assertThat(published().isClaim()).isFalse();
        assertThat(published().revise(known(List.of()), "x", CECILIA, TUESDAY).isClaim())
                .isTrue();
    }

    @Test
    void twoOrganisationsOfOneSectorDoNotCorroborateAndARegionAndATownDo() {
        var oneSector = published()
                .corroborate(from(TOWN, "Strandby kommun", "PUBLIC_MUNICIPALITY", 3))
                .corroborate(from(REGION, "Vikby kommun", "PUBLIC_MUNICIPALITY", 5));

        assertThat(oneSector.corroborations().spanSectors()).isFalse();
        assertThat(corroborated().corroborations().spanSectors()).isTrue();
    }

    @Test
    void anOrganisationCorroboratesOnceAndMayChangeAndWithdraw() {
        var changed = corroborated().corroborate(from(TOWN, "Strandby kommun", "PUBLIC_MUNICIPALITY", 1));
        var withdrawn = changed.withdraw(TOWN, TUESDAY.now());

        assertThat(changed.corroborations().items()).hasSize(2);
        assertThat(changed.corroborations().items().getLast().severity()).isEqualTo(1);
        assertThat(withdrawn.corroborations().spanSectors()).isFalse();
        assertThatExceptionOfType(NeedProblem.NotCorroborated.class)
                .isThrownBy(() -> withdrawn.withdraw(TOWN, TUESDAY.now()));
    }

    @Test
    void whoseNeedItIsDoesNotCorroborateIt() {
        assertThatExceptionOfType(NeedProblem.OwnNeed.class)
                .isThrownBy(() -> published().corroborate(from(FORUM, "Forum", "CIVIL_SOCIETY", 5)));
    }

    @Test
    void everyStateIsKeptWithWhoAndWhyAndAddressingEndsTheNeed() {
        var need = published()
                .prioritise(because("Störst i enkäten"), CECILIA, TUESDAY.now())
                .address(TODAY, because("Lånefonden har öppnat"), CECILIA, TUESDAY);

        assertThat(need.decisions().items())
                .extracting(Decision::state)
                .containsExactly(NeedState.REPORTED, NeedState.PRIORITISED, NeedState.ADDRESSED);
        assertThat(need.decisions().items().getLast().byRole()).isEqualTo("curator");
        assertThat(need.decisions().items().getLast().why().main()).isEqualTo("Lånefonden har öppnat");
        assertThat(need.profile().validTo()).isEqualTo(TODAY);
        assertThat(need.prioritise(because("Fonden stängde"), CECILIA, TUESDAY.now())
                        .profile()
                        .validTo())
                .isNull();
    }

    @Test
    void aNeedIsNotAddressedBeforeItWasThereNorTomorrow() {
        for (var day : List.of(LocalDate.of(2025, 8, 31), TODAY.plusDays(1))) {
            assertThatExceptionOfType(NeedProblem.AddressedOutsideTime.class)
                    .isThrownBy(() -> published().address(day, because("Klart"), CECILIA, TUESDAY));
        }
    }

    @Test
    void aRedactionForgetsFormerAddressesAndWhatWasWrittenAboutStates() {
        var need = published()
                .revise(patience(), "kapital-for-frida", CECILIA, TUESDAY)
                .prioritise(because("Frida bad om det"), CECILIA, TUESDAY.now());

        var redacted = need.redact(patience(), "kapital", true, CECILIA, TUESDAY);

        assertThat(redacted.aliases()).isEmpty();
        assertThat(redacted.decisions().toString()).doesNotContain("Frida");
        assertThat(redacted.state()).isEqualTo(NeedState.PRIORITISED);
        assertThat(need.redact(patience(), need.slug(), false, CECILIA, TUESDAY).aliases())
                .isEqualTo(need.aliases());
    }

    @Test
    void onlyCuratorsChangeNeedsAndARetiredOneStaysAsItIs() {
        var retired = published().retire(RetireReason.MISTAKE, because("Fel"), CECILIA, TUESDAY.now());

        assertThatExceptionOfType(NeedProblem.NotYours.class)
                .isThrownBy(() -> Need.publish(Needs.ID, patience(), "x", null, MATTIAS, MONDAY));
        assertThatExceptionOfType(NeedProblem.WrongState.class)
                .isThrownBy(() -> retired.revise(patience(), "x", CECILIA, TUESDAY));
        assertThatExceptionOfType(NeedProblem.WrongState.class)
                .isThrownBy(() -> retired.prioritise(because("Ändå"), CECILIA, TUESDAY.now()));
    }
}
