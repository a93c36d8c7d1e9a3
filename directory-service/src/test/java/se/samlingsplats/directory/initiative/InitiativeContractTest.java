package se.samlingsplats.directory.initiative;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlingsplats.directory.initiative.Initiatives.CECILIA;
import static se.samlingsplats.directory.initiative.Initiatives.TUESDAY;
import static se.samlingsplats.directory.initiative.Initiatives.ecosystem;
import static se.samlingsplats.directory.initiative.Initiatives.published;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samlingsplats.directory.Contract;
import se.samlingsplats.directory.actor.RetireReason;

/** What we send is what the contract shows, field for field. */
class InitiativeContractTest {

    enum Fact {
        PUBLISHED(published(), 1),
        REVISED(published().revise(ecosystem(), "starkare-norrstrand", CECILIA, TUESDAY), 2),
        RETIRED(published().retire(RetireReason.MISTAKE, CECILIA, TUESDAY), 2);

        private final Initiative initiative;

        Fact(Initiative it, long version) {
            this.initiative = new Initiative(
                    it.id(),
                    it.slug(),
                    it.aliases(),
                    it.profile(),
                    it.status(),
                    it.retiredBecause(),
                    it.sources(),
                    it.createdAt(),
                    it.updatedAt(),
                    version);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWeSendIsWhatTheContractShows(Fact fact) {
        var contract = Contract.of("initiative", fact.name().toLowerCase(Locale.ROOT));
        var emitted = Contract.json(InitiativeView.of(fact.initiative));
        contract.updateFrom(emitted);

        assertThat(contract.breaches(emitted)).isEmpty();
        assertThat(emitted).isEqualTo(contract.exampleJson());
    }
}
