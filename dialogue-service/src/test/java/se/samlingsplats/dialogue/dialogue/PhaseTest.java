package se.samlingsplats.dialogue.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PhaseTest {

    @Test
    void hoursThatGoForwardOrAreLeftOutAreInOrder() {
        assertThat(Phase.areInOrder(List.of())).isTrue();
        assertThat(Phase.areInOrder(List.of(phase(null, 5), phase(7, 10), phase(null, null), phase(20, null))))
                .isTrue();
        assertThat(Phase.areInOrder(List.of(phase(null, 5), phase(5, 6)))).isTrue();
    }

    @Test
    void hoursThatGoBackAreNot() {
        assertThat(Phase.areInOrder(List.of(phase(5, 5)))).isFalse();
        assertThat(Phase.areInOrder(List.of(phase(7, 5)))).isFalse();
        assertThat(Phase.areInOrder(List.of(phase(1, 5), phase(4, 6)))).isFalse();
        assertThat(Phase.areInOrder(List.of(phase(7, null), phase(null, 6)))).isFalse();
    }

    private static Phase phase(@Nullable Integer opens, @Nullable Integer closes) {
        return new Phase(Phase.Kind.VOTING, day(opens), day(closes));
    }

    private static @Nullable Instant day(@Nullable Integer number) {
        return number == null ? null : Instant.parse("2026-03-%02dT08:00:00Z".formatted(number));
    }
}
