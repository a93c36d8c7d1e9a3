package se.samlingsplats.dialogue.pace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MinutesTest {

    private static final int FEWEST = 100;

    @Test
    void aMinuteFarAboveTheOthersIsABurst() {
        var minutes = new Minutes(0);
        add(minutes, 0, 60, 10);
        add(minutes, 60, 1, 200);
        add(minutes, 61, 9, 10);

        assertThat(minutes.burst(70, FEWEST)).hasValueSatisfying(burst -> {
            assertThat(burst.minute()).isEqualTo(60);
            assertThat(burst.count()).isEqualTo(200);
            assertThat(burst.usual()).isEqualTo(10);
        });
    }

    @Test
    void muchAllTheTimeIsNoBurst() {
        var minutes = new Minutes(0);
        add(minutes, 0, 90, 300);
        add(minutes, 90, 1, 900);

        assertThat(minutes.burst(90, FEWEST)).isEmpty();
    }

    @Test
    void aFewAfterSilenceAreNoBurst() {
        var minutes = new Minutes(0);
        add(minutes, 150, 1, FEWEST - 1);

        assertThat(minutes.burst(150, FEWEST)).isEmpty();
        minutes.add(150);
        assertThat(minutes.burst(150, FEWEST)).isPresent();
    }

    @Test
    void whatIsAnHourOldIsToldNoMoreAndWhatIsThreeHoursOldIsForgotten() {
        var minutes = new Minutes(0);
        add(minutes, 0, 1, 5_000);

        assertThat(minutes.burst(59, FEWEST)).isPresent();
        assertThat(minutes.burst(60, FEWEST)).isEmpty();
        add(minutes, 200, 1, FEWEST);
        assertThat(minutes.burst(200, FEWEST))
                .as("nothing is left of the five thousand")
                .isPresent();
        assertThat(minutes.burst(100_000, FEWEST)).isEmpty();
    }

    private static void add(Minutes minutes, int from, int number, int each) {
        for (var minute = from; minute < from + number; minute++) {
            for (var i = 0; i < each; i++) {
                minutes.add(minute);
            }
        }
    }
}
