package se.samlingsplats.directory.solution;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlingsplats.directory.solution.Solutions.CECILIA;
import static se.samlingsplats.directory.solution.Solutions.NORRSTRAND;
import static se.samlingsplats.directory.solution.Solutions.TUESDAY;
import static se.samlingsplats.directory.solution.Solutions.adopted;
import static se.samlingsplats.directory.solution.Solutions.municipality;
import static se.samlingsplats.directory.solution.Solutions.published;
import static se.samlingsplats.directory.solution.Solutions.supperClub;
import static se.samlingsplats.directory.speaker.SpeakerRole.NONE;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samlingsplats.directory.Contract;
import se.samlingsplats.directory.actor.RetireReason;

/** What we send is what the contract shows, field for field. */
class SolutionContractTest {

    enum Fact {
        PUBLISHED(published(), 1),
        REVISED(published().revise(supperClub(), "matlaget", CECILIA, NONE, TUESDAY), 2),
        ADOPTED(inUse(), 2),
        REDACTED(inUse().withdrawn(NORRSTRAND, CECILIA, TUESDAY), 3),
        RETIRED(inUse().retire(RetireReason.MISTAKE, CECILIA, NONE, TUESDAY), 3);

        private final Solution solution;

        Fact(Solution it, long version) {
            this.solution = new Solution(
                    it.id(),
                    it.slug(),
                    it.aliases(),
                    it.profile(),
                    it.adopters(),
                    it.status(),
                    it.retiredBecause(),
                    it.sources(),
                    it.createdAt(),
                    it.updatedAt(),
                    version);
        }

        private static Solution inUse() {
            return adopted(NORRSTRAND, municipality("2024-05"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWeSendIsWhatTheContractShows(Fact fact) {
        var contract = Contract.of("solution", fact.name().toLowerCase(Locale.ROOT));
        var emitted = Contract.json(SolutionView.of(fact.solution));
        contract.updateFrom(emitted);

        assertThat(contract.breaches(emitted)).isEmpty();
        assertThat(emitted).isEqualTo(contract.exampleJson());
    }
}
