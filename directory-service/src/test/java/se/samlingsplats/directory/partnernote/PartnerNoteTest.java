package se.samlingsplats.directory.partnernote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.samlingsplats.directory.partnernote.PartnerNotes.CECILIA;
import static se.samlingsplats.directory.partnernote.PartnerNotes.MATTIAS;
import static se.samlingsplats.directory.partnernote.PartnerNotes.MONDAY;
import static se.samlingsplats.directory.partnernote.PartnerNotes.TODAY;
import static se.samlingsplats.directory.partnernote.PartnerNotes.TUESDAY;
import static se.samlingsplats.directory.partnernote.PartnerNotes.cooks;
import static se.samlingsplats.directory.partnernote.PartnerNotes.published;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samlingsplats.directory.partnernote.PartnerNote.DeclineReason;

class PartnerNoteTest {

    @Test
    void whatItsOwnPeopleWriteWaitsForACurator() {
        var waiting = PartnerNote.write(
                PartnerNoteId.next(), cooks(LocalDate.of(2026, 9, 30)), "Middagsklubben", MATTIAS, TODAY, MONDAY);

        assertThat(waiting.status()).isEqualTo(PartnerNoteStatus.PROPOSED);
        assertThat(waiting.wasPublished()).isFalse();
        assertThat(waiting.publish(TUESDAY).wasPublished()).isTrue();
        assertThat(waiting.decline(DeclineReason.ADVERTISING, TUESDAY).wasPublished())
                .isFalse();
        assertThat(waiting.withdraw(TUESDAY).wasPublished()).isFalse();
        assertThat(waiting.revise(cooks(LocalDate.of(2026, 12, 31)), MATTIAS, TODAY, TUESDAY)
                        .status())
                .isEqualTo(PartnerNoteStatus.PROPOSED);
    }

    @Test
    void whatIsShownIsChangedByCuratorsOnly() {
        assertThatExceptionOfType(PartnerNoteProblem.NotYours.class)
                .isThrownBy(() -> published().revise(cooks(LocalDate.of(2026, 12, 31)), MATTIAS, TODAY, TUESDAY));
    }

    @Test
    void theLastDayLiesWithinAYear() {
        for (var day : List.of(TODAY.minusDays(1), TODAY.plusYears(1).plusDays(1))) {
            assertThatExceptionOfType(PartnerNoteProblem.UntilOutOfRange.class)
                    .isThrownBy(() -> published().revise(cooks(day), CECILIA, TODAY, TUESDAY));
        }
        assertThat(published()
                        .revise(cooks(TODAY), CECILIA, TODAY, TUESDAY)
                        .profile()
                        .until())
                .isEqualTo(TODAY);
    }

    @Test
    void whatIsOverStaysAsItIs() {
        var over = published().withdraw(TUESDAY);

        assertThatExceptionOfType(PartnerNoteProblem.WrongStatus.class).isThrownBy(() -> over.expire(TUESDAY));
        assertThatExceptionOfType(PartnerNoteProblem.WrongStatus.class).isThrownBy(() -> over.publish(TUESDAY));
        assertThatExceptionOfType(PartnerNoteProblem.WrongStatus.class)
                .isThrownBy(() -> over.revise(cooks(TODAY), CECILIA, TODAY, TUESDAY));
    }
}
