package se.samlingsplats.directory.initiative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static se.samlingsplats.directory.initiative.Initiatives.CECILIA;
import static se.samlingsplats.directory.initiative.Initiatives.ID;
import static se.samlingsplats.directory.initiative.Initiatives.MATTIAS;
import static se.samlingsplats.directory.initiative.Initiatives.MONDAY;
import static se.samlingsplats.directory.initiative.Initiatives.TUESDAY;
import static se.samlingsplats.directory.initiative.Initiatives.during;
import static se.samlingsplats.directory.initiative.Initiatives.ecosystem;
import static se.samlingsplats.directory.initiative.Initiatives.period;
import static se.samlingsplats.directory.initiative.Initiatives.published;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samlingsplats.directory.actor.RetireReason;
import se.samlingsplats.directory.money.Money;

class InitiativeTest {

    @Test
    void theReferenceCaseHasEndedAndAllItsTimeHasPassed() {
        var progress = published().progress(LocalDate.of(2026, 3, 2));

        assertThat(progress.timeStatus()).isEqualTo(TimeStatus.ENDED);
        assertThat(progress.percent()).hasToString("100");
        assertThat(ecosystem().fundings().getFirst().amount()).isEqualTo(new Money("800000.00", "SEK"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2021-10, 2023-04, -,       -,     2021-09-30, PLANNED, 0",
                "2021-10, 2023-04, -,       -,     2021-10-01, ONGOING, 0",
                "2021-10, 2023-04, -,       -,     2023-04-30, ONGOING, 99.83",
                "2021-10, 2023-04, -,       -,     2023-05-01, ENDED,   100",
                "2021-10, 2023-04, -,       true,  2023-05-01, OVERDUE, 100",
                "2021-10, 2023-04, -,       false, 2023-05-01, ENDED,   100",
                "2021-10, 2023-04, 2023-06, true,  2023-07-01, ENDED,   100",
                "2021-10, 2023-04, 2023-06, -,     2023-05-01, ONGOING, 90.44",
                "2024-01-01, 2024-01-10, -, -,     2024-01-06, ONGOING, 50",
                "2021-10, -,       -,       -,     2026-01-01, ONGOING, -",
                "-,       2023-04, -,       -,     2023-04-01, UNKNOWN, -",
                "-,       2023-04, -,       -,     2023-05-01, ENDED,   -",
                "-,       -,       -,       -,     2023-05-01, UNKNOWN, -"
            })
    void timeStatusFollowsFromTheDates(
            String from,
            String to,
            String actualTo,
            Boolean goesOn,
            LocalDate today,
            TimeStatus status,
            String percent) {
        var progress = Progress.of(period(from, to), period(null, actualTo), goesOn, today);

        assertThat(progress.timeStatus()).isEqualTo(status);
        if (percent == null) {
            assertThat(progress.percent()).isNull();
        } else {
            assertThat(progress.percent()).hasToString(percent);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021", "2021-13", "2021-02-30", "2021-2", "Oct 2021", ""})
    void aDateIsAMonthOrADay(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PartialDate.of(text));
    }

    @Test
    void aDateIsWrittenAsItWasSaid() {
        assertThat(PartialDate.of("2021-10")).hasToString("2021-10");
        assertThat(PartialDate.of("2021-10-05")).hasToString("2021-10-05");
    }

    @Test
    void onlyCuratorsChangeInitiatives() {
        assertThatExceptionOfType(InitiativeProblem.NotCurator.class)
                .isThrownBy(() -> Initiative.publish(ID, ecosystem(), "x", MATTIAS, MONDAY));
        assertThatExceptionOfType(InitiativeProblem.NotCurator.class)
                .isThrownBy(() -> published().revise(ecosystem(), "x", MATTIAS, TUESDAY));
    }

    @Test
    void anInitiativeDoesNotEndBeforeItStarts() {
        assertThatExceptionOfType(InitiativeProblem.EndsBeforeStart.class).isThrownBy(() -> published()
                .revise(during(period("2023-04", "2021-10"), Period.UNKNOWN, null), "x", CECILIA, TUESDAY));
    }

    @Test
    void aRetiredInitiativeStaysAsItIs() {
        var retired = published().retire(RetireReason.MISTAKE, CECILIA, TUESDAY);

        assertThatExceptionOfType(InitiativeProblem.WrongStatus.class)
                .isThrownBy(() -> retired.revise(ecosystem(), "x", CECILIA, TUESDAY));
    }
}
