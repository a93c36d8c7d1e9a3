package se.samlingsplats.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Anybody can make a cursor: its values are read as what a list could have given, or refused. */
class PagingTest {

    @Test
    void whatAListGaveIsReadBack() {
        assertThat(Paging.instant("2026-03-03T08:00:00Z")).isEqualTo(Instant.parse("2026-03-03T08:00:00Z"));
        assertThat(Paging.day("2026-03-03")).isEqualTo(LocalDate.of(2026, 3, 3));
        assertThat(Paging.id("00000000-0000-0000-0000-000000000001")).isEqualTo(new UUID(0, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "+999999999-12-31T23:59:59Z", "-999999999-01-01T00:00:00Z"})
    void aTimeThatNoDatabaseComparesWithIsNoCursor(String time) {
        assertThatExceptionOfType(RequestProblem.class).isThrownBy(() -> Paging.instant(time));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "today", "+999999999-12-31"})
    void aDayThatNoDatabaseComparesWithIsNoCursor(String day) {
        assertThatExceptionOfType(RequestProblem.class).isThrownBy(() -> Paging.day(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "' OR 1=1"})
    void whatIsNoIdIsNoCursor(String id) {
        assertThatExceptionOfType(RequestProblem.class).isThrownBy(() -> Paging.id(id));
    }
}
