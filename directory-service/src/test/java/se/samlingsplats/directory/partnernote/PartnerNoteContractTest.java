package se.samlingsplats.directory.partnernote;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlingsplats.directory.partnernote.PartnerNotes.CECILIA;
import static se.samlingsplats.directory.partnernote.PartnerNotes.TODAY;
import static se.samlingsplats.directory.partnernote.PartnerNotes.TUESDAY;
import static se.samlingsplats.directory.partnernote.PartnerNotes.cooks;
import static se.samlingsplats.directory.partnernote.PartnerNotes.published;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samlingsplats.directory.Contract;

/** What we send is what the contract shows, field for field. */
class PartnerNoteContractTest {

    enum Fact {
        PUBLISHED(published(), 1),
        REVISED(published().revise(cooks(LocalDate.of(2026, 12, 31)), CECILIA, TODAY, TUESDAY), 2),
        WITHDRAWN(published().withdraw(TUESDAY), 2),
        EXPIRED(published().expire(TUESDAY), 2);

        private final PartnerNote note;

        Fact(PartnerNote it, long version) {
            this.note = new PartnerNote(
                    it.id(),
                    it.profile(),
                    it.actorName(),
                    it.status(),
                    it.declinedBecause(),
                    it.publishedAt(),
                    it.createdAt(),
                    it.updatedAt(),
                    version);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWeSendIsWhatTheContractShows(Fact fact) {
        var contract = Contract.of("partnernote", fact.name().toLowerCase(Locale.ROOT));
        var emitted = Contract.json(PartnerNoteView.of(fact.note));
        contract.updateFrom(emitted);

        assertThat(contract.breaches(emitted)).isEmpty();
        assertThat(emitted).isEqualTo(contract.exampleJson());
        assertThat(emitted.toString()).doesNotContain(CECILIA.subject());
    }
}
