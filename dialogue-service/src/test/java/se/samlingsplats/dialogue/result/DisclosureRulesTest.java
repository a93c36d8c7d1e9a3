package se.samlingsplats.dialogue.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosureRulesTest {

    @Test
    void nothingOfFewerThanFiveIsShown() {
        assertThat(Disclosure.shown(List.of(12, 8, 5), 25)).containsExactly(0, 1, 2);
        assertThat(Disclosure.shown(List.of(4, 3), 7)).isEmpty();
        assertThat(Disclosure.shown(List.of(), 0)).isEmpty();
    }

    @Test
    void norAnythingThatLeavesFewerThanFiveOver() {
        assertThat(Disclosure.shown(List.of(12, 8, 3), 23))
                .as("12 alone leaves eleven over")
                .containsExactly(0);
        assertThat(Disclosure.shown(List.of(12, 8), 22))
                .as("two who are in no group")
                .containsExactly(0);
        assertThat(Disclosure.shown(List.of(12, 8, 4, 3), 27)).containsExactly(0, 1);
        assertThat(Disclosure.shown(List.of(12), 13)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "7, 5", "8, 10", "12, 10", "13, 15", "1002, 1000"})
    void sizesAreRoundedToFives(int people, int rounded) {
        assertThat(Rounding.people(people)).isEqualTo(rounded);
    }

    @ParameterizedTest
    @CsvSource({"0, 7, 0", "7, 7, 100", "1, 7, 15", "3, 7, 45", "1, 60, 0"})
    void sharesAreRoundedToFivePerCent(int part, int whole, int percent) {
        assertThat(Rounding.percent(part, whole)).isEqualTo(percent);
    }
}
