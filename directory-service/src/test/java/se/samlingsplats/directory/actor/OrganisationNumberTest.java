package se.samlingsplats.directory.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"802001-0008", "8020010008", " 802001-0008 "})
    void isTenDigitsWithOrWithoutHyphen(String text) {
        assertThat(OrganisationNumber.of(text).digits()).isEqualTo("8020010008");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8020010009", "802001-000", "80200100080", "SE8020010008", "", "802001 0008", "８０２００１０００８"})
    void refusesWhatIsNone(String text) {
        assertThatExceptionOfType(ActorProblem.InvalidOrganisationNumber.class)
                .isThrownBy(() -> OrganisationNumber.of(text));
    }

    @Test
    void refusesAPersonsNumberWhateverItsCheckDigitWithoutRepeatingIt() {
        for (var text : new String[] {"811218-9876", "8112189875"}) {
            assertThatExceptionOfType(ActorProblem.SoleTraderNumber.class)
                    .isThrownBy(() -> OrganisationNumber.of(text))
                    .satisfies(problem ->
                            assertThat(problem.toString() + problem.errors()).doesNotContain("811218", "987"));
        }
    }
}
