package se.samlingsplats.directory.need;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlingsplats.directory.need.Needs.CECILIA;
import static se.samlingsplats.directory.need.Needs.TOWN;
import static se.samlingsplats.directory.need.Needs.TUESDAY;
import static se.samlingsplats.directory.need.Needs.because;
import static se.samlingsplats.directory.need.Needs.corroborated;
import static se.samlingsplats.directory.need.Needs.patience;
import static se.samlingsplats.directory.need.Needs.published;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samlingsplats.directory.Contract;

/** What we send is what the contract shows, field for field. */
class NeedContractTest {

    enum Fact {
        PUBLISHED(published(), 1),
        REVISED(published().revise(patience(), "talmodigt-kapital", CECILIA, TUESDAY), 2),
        CORROBORATED(corroborated(), 3),
        CORROBORATION_WITHDRAWN(corroborated().withdraw(TOWN, TUESDAY.now()), 4),
        CONFIRMED(corroborated().confirm(CECILIA, TUESDAY.now()), 4),
        PRIORITISED(corroborated().prioritise(because("Störst i enkäten"), CECILIA, TUESDAY.now()), 4),
        ADDRESSED(
                corroborated().address(LocalDate.of(2026, 3, 3), because("Lånefonden har öppnat"), CECILIA, TUESDAY),
                4),
        RETIRED(published().retire(RetireReason.DUPLICATE, because("Finns redan"), CECILIA, TUESDAY.now()), 2),
        REDACTED(published().redact(patience(), "kapital", true, CECILIA, TUESDAY), 2);

        private final Need need;

        Fact(Need it, long version) {
            this.need = new Need(
                    it.id(),
                    it.slug(),
                    it.aliases(),
                    it.profile(),
                    it.validFrom(),
                    it.corroborations(),
                    it.state(),
                    it.decisions(),
                    it.retiredBecause(),
                    it.confirmedAt(),
                    it.raisedBy(),
                    it.sources(),
                    it.createdAt(),
                    it.updatedAt(),
                    version);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWeSendIsWhatTheContractShows(Fact fact) {
        var contract = Contract.of("need", fact.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        var emitted = Contract.json(NeedView.of(fact.need));
        contract.updateFrom(emitted);

        assertThat(contract.breaches(emitted)).isEmpty();
        assertThat(emitted).isEqualTo(contract.exampleJson());
        assertThat(emitted.toString()).doesNotContain("frida", CECILIA.subject());
    }
}
