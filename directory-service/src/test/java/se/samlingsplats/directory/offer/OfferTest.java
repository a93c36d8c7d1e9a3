package se.samlingsplats.directory.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.samlingsplats.directory.offer.IntakeState.NOT_YET_OPEN;
import static se.samlingsplats.directory.offer.IntakeState.OPEN;
import static se.samlingsplats.directory.offer.OfferStatus.ACTIVE;
import static se.samlingsplats.directory.offer.Offers.CECILIA;
import static se.samlingsplats.directory.offer.Offers.CLOSES;
import static se.samlingsplats.directory.offer.Offers.ID;
import static se.samlingsplats.directory.offer.Offers.MATTIAS;
import static se.samlingsplats.directory.offer.Offers.MONDAY;
import static se.samlingsplats.directory.offer.Offers.OPENS;
import static se.samlingsplats.directory.offer.Offers.TUESDAY;
import static se.samlingsplats.directory.offer.Offers.pilotSupport;
import static se.samlingsplats.directory.offer.Offers.published;
import static se.samlingsplats.directory.speaker.SpeakerRole.NONE;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.samlingsplats.directory.actor.RetireReason;
import se.samlingsplats.directory.freshness.Freshness;

class OfferTest {

    @Test
    void theClockOpensAndClosesAnIntakeEachInItsTurnHoweverLateSomebodyLooks() {
        var inSpring = Instant.parse("2027-05-01T00:00:00Z");

        var opened = published().cross(inSpring);
        var closed = opened.cross(inSpring);

        assertThat(published().isDue(OPENS.minusMillis(1))).isFalse();
        assertThat(published().isDue(OPENS)).isTrue();
        assertThat(opened.standing()).isEqualTo(new IntakeStanding(OPEN, CLOSES));
        assertThat(closed.standing()).isEqualTo(IntakeStanding.SHUT);
        assertThat(closed.isDue(inSpring)).isFalse();
        assertThat(closed.revision()).isEqualTo(published().revision());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-12-01T09:00, 2027-02-01T00:00, 2026-12-01T07:59:59Z, NOT_YET_OPEN",
                "2026-12-01T09:00, 2027-02-01T00:00, 2026-12-01T08:00:00Z, OPEN",
                "2026-12-01T09:00, 2027-02-01T00:00, 2027-01-31T22:59:59Z, OPEN",
                "2026-12-01T09:00, 2027-02-01T00:00, 2027-01-31T23:00:00Z, CLOSED",
                "-,                2027-02-01T00:00, 2026-01-01T00:00:00Z, OPEN",
                "2026-12-01T09:00, -,                2036-01-01T00:00:00Z, OPEN",
                "-,                -,                2036-01-01T00:00:00Z, OPEN"
            })
    void anIntakeIsOpenFromItsFirstMinuteUntilTheOneThatIsClosed(
            String opens, String closes, Instant now, IntakeState state) {
        assertThat(IntakeStanding.at(now, Offers.intake(opens, closes)).intakeState())
                .isEqualTo(state);
    }

    @ParameterizedTest
    @EnumSource(
            value = OfferStatus.class,
            names = {"INACTIVE", "DEFUNCT", "TEMPORARILY_CLOSED"})
    void whoDoesNotGiveSupportTakesInNobody(OfferStatus status) {
        var resting =
                published().revise(Offers.with(pilotSupport().intake(), status), "pilotstod", CECILIA, NONE, TUESDAY);

        assertThat(resting.standing()).isEqualTo(IntakeStanding.SHUT);
        assertThat(resting.revise(pilotSupport(), "pilotstod", CECILIA, NONE, TUESDAY)
                        .standing()
                        .intakeState())
                .isEqualTo(NOT_YET_OPEN);
    }

    @Test
    void anOfferOfWhoseIntakeNothingIsKnownIsOpen() {
        assertThat(Offer.publish(ID, Offers.with(null, ACTIVE), "pilotstod", CECILIA, NONE, MONDAY)
                        .standing())
                .isEqualTo(new IntakeStanding(OPEN, null));
    }

    @Test
    void aRetiredOfferStaysAsItIsAndTheClockLeavesItAlone() {
        var retired = published().retire(RetireReason.MISTAKE, CECILIA, NONE, TUESDAY);

        assertThat(retired.status()).isEqualTo(OfferStatus.RETIRED);
        assertThat(retired.isDue(CLOSES)).isFalse();
        assertThatExceptionOfType(OfferProblem.WrongStatus.class)
                .isThrownBy(() -> retired.assure(CECILIA, NONE, TUESDAY));
    }

    @Test
    void onlyCuratorsWriteOffers() {
        assertThatExceptionOfType(OfferProblem.NotYours.class)
                .isThrownBy(() -> Offer.publish(ID, pilotSupport(), "x", MATTIAS, NONE, MONDAY));
        assertThatExceptionOfType(OfferProblem.NotYours.class)
                .isThrownBy(() -> published().assure(MATTIAS, NONE, TUESDAY));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-11-02T08:00:00Z, 2026-11-02T08:00:00Z, 1.0000",
                "2025-11-02T08:00:00Z, 2026-11-02T14:00:00Z, 0.5000",
                "2024-11-02T08:00:00Z, 2026-11-02T20:00:00Z, 0.2500",
                "-,                    2026-11-02T08:00:00Z, 0.2500",
                "2026-11-02T09:00:00Z, 2026-11-02T08:00:00Z, 1.0000"
            })
    void whatWasAssuredLosesHalfItsWeightInAYear(Instant assuredAt, Instant now, String freshness) {
        assertThat(Freshness.of(assuredAt, now)).hasToString(freshness);
    }
}
