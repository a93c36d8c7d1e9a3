package se.samlingsplats.directory.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "Länsstyrelsen i Örebro, lansstyrelsen-i-orebro",
        "Åsa & Ärla Ö-förening!, asa-arla-o-forening",
        "Sønderjylland Straße, sonderjylland-strasse",
        "  --x--  , x",
        "株式会社, aktor",
        "'<script>', script"
    })
    void readsLikeTheName(String name, String slug) {
        assertThat(Slug.of(name, "aktor")).isEqualTo(slug);
    }

    @Test
    void isCutAtAWord() {
        assertThat(Slug.of("förening ".repeat(30), "aktor"))
                .hasSizeLessThanOrEqualTo(80)
                .endsWith("forening");
    }
}
