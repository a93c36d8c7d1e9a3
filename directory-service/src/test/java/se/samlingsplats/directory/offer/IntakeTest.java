package se.samlingsplats.directory.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static se.samlingsplats.directory.offer.Offers.intake;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The night of 28 March 2027 Swedish clocks go from 02:00 to 03:00, that of 31 October from 03:00 back to 02:00. */
class IntakeTest {

    @ParameterizedTest
    @CsvSource({
        "2027-03-28T01:59, Europe/Stockholm, 2027-03-28T00:59:00Z, the last minute of winter",
        "2027-03-28T02:00, Europe/Stockholm, 2027-03-28T01:00:00Z, skipped: as much later as clocks skip",
        "2027-03-28T02:30, Europe/Stockholm, 2027-03-28T01:30:00Z, skipped: as much later as clocks skip",
        "2027-03-28T03:00, Europe/Stockholm, 2027-03-28T01:00:00Z, the first minute of summer",
        "2027-10-31T01:59, Europe/Stockholm, 2027-10-30T23:59:00Z, before the hour that comes twice",
        "2027-10-31T02:30, Europe/Stockholm, 2027-10-31T00:30:00Z, twice: the first",
        "2027-10-31T03:00, Europe/Stockholm, 2027-10-31T02:00:00Z, after it came twice",
        "2027-04-04T02:15, Australia/Lord_Howe, 2027-04-03T15:45:00Z, where clocks go by half an hour"
    })
    void aCivilTimeMeansOneMoment(String time, String zone, Instant moment, String why) {
        assertThat(CivilTime.of(time).in(ZoneId.of(zone))).as(why).isEqualTo(moment);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T09:00, 2026-12-01T09:00, true,  closed again at once",
        "2026-12-01T09:00, 2026-11-30T09:00, true,  closed the day before",
        "2026-12-01T09:00, 2026-12-01T09:01, false, open for a minute",
        "2027-03-28T02:30, 2027-03-28T03:15, true,  half past two was at half past three",
        "2027-03-28T02:00, 2027-03-28T03:00, true,  the hour between is not there",
        "2027-10-31T02:30, 2027-10-31T02:45, false, both are in the first of the two hours"
    })
    void anIntakeThatClosesBeforeItOpensIsToldFromOneThatDoesNot(
            String opens, String closes, boolean backwards, String why) {
        assertThat(intake(opens, closes).closesBeforeItOpens()).as(why).isEqualTo(backwards);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-01",
                "2026-12-01T09:00:00",
                "2026-12-01T09:00Z",
                "2026-02-30T09:00",
                "2026-12-01T24:00",
                "0000-01-01T00:00",
                "+12026-12-01T09:00",
                "tomorrow",
                ""
            })
    void aCivilTimeIsADateAndATimeToTheMinute(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CivilTime.of(text));
    }
}
