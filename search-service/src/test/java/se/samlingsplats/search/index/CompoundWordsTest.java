package se.samlingsplats.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompoundWordsTest {

    private final CompoundWords compounds = new CompoundWords();

    @Test
    void aCompoundOfKnownWordsSplitsWhole() {
        assertThat(compounds.split("äldreomsorgen")).isEqualTo("äldre omsorg");
        assertThat(compounds.split("samhällsstöd")).isEqualTo("samhälls stöd");
        assertThat(compounds.split("ungdomsarbetslöshet")).isEqualTo("ungdoms arbetslöshet");
        assertThat(compounds.split("innovationsupphandling")).isEqualTo("innovations upphandling");
    }

    @Test
    void aWordThatIsKnownOnlyInPartStaysAsItIs() {
        assertThat(compounds.split("skolfröken bergatroll stöd")).isEqualTo("skolfröken bergatroll stöd");
    }

    @Test
    void thereAreMoreThanThreeHundredWordsAndNoneIsTooShort() {
        assertThat(compounds.words()).hasSizeGreaterThan(300).allMatch(word -> word.length() >= 3);
    }
}
