package se.samlingsplats.directory.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlingsplats.directory.duplicate.Reason.Code.EQUAL_NAME;
import static se.samlingsplats.directory.duplicate.Reason.Code.MISSPELT_NAME;
import static se.samlingsplats.directory.duplicate.Reason.Code.OTHER_NUMBER;
import static se.samlingsplats.directory.duplicate.Reason.Code.OTHER_PLACE_IN_NAME;
import static se.samlingsplats.directory.duplicate.Reason.Code.SAME_NUMBER;
import static se.samlingsplats.directory.duplicate.Reason.Code.SAME_PAGE;
import static se.samlingsplats.directory.duplicate.Reason.Code.WIDELY_SHARED_NUMBER;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samlingsplats.directory.actor.Location;
import se.samlingsplats.directory.duplicate.Comparison.Names;
import se.samlingsplats.directory.duplicate.Facts.Shared;

/** Names stand as plain words here, with the likeness that PostgreSQL gives them. */
class ComparisonTest {

    private static final Facts NOTHING = facts(null, 0, null, 0, null);

    @ParameterizedTest
    @CsvSource({
        "orebro kommun, region orebro lan, 0.5",
        "goteborgs stad, goteborgs stadsmission, 0.6",
        "lansstyrelsen kalmar lan, lansstyrelsen kronobergs lan, 0.6",
        "coompanion, coompanion jamtland, 0.6",
        "roda korset umea, roda korset lulea, 0.65",
        "sveriges ambassad amman, sveriges ambassad oman, 0.8",
        "sveriges ambassad niger, sveriges ambassad nigeria, 0.85",
        "regionala etikprovningsnamnden umea, regionala etikprovningsnamnden, 0.86",
        "bike kitchen, kitchen, 0.62"
    })
    void neighboursAreNotOneForTheirLikeNamesAlone(String one, String other, double alike) {
        assertThat(of(one, other, alike, NOTHING, NOTHING).isProposal()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "norrstrands forum, norrstrand forum, 0.8",
        "kungl konsthogskolan, kungliga konsthogskolan, 0.8",
        "mikrofonden sverige, mikrofonden, 0.6",
        "kansliet stockholmsbaserade sandebuden, kansliet stockholmsbaseade sandebuden, 0.88",
        "lansstyrelsen dalarna, lansstyrelsen dalarnas lan, 0.8"
    })
    void slipsAndInflectionsMakeNoOtherBody(String one, String other, double alike) {
        assertThat(of(one, other, alike, NOTHING, NOTHING).isProposal()).isTrue();
    }

    @Test
    void aPageInCommonIsNothingWithoutNamesThatAreAlike() {
        var here = facts(null, 0, "norrstrand.se", 2, null);

        var result = of("ung kraft", "norrstrands odling", 0.02, here, here);

        assertThat(result.reasons()).extracting(Reason::code).containsExactly(SAME_PAGE);
        assertThat(result.isProposal()).isFalse();
    }

    @Test
    void aPageThatManyShareIsNothingAtAll() {
        var platform = facts(null, 0, "foreningar.se", 9, null);

        assertThat(of("ung kraft", "ung kraft", 1, platform, platform).reasons())
                .extracting(Reason::code)
                .containsExactly(EQUAL_NAME);
    }

    @Test
    void aNumberTellsUnlessManyShareIt() {
        var few = facts("2021004169", 2, null, 0, null);
        var many = facts("2021002742", 10, null, 0, null);

        assertThat(of("namnden adoption", "myndigheten foraldraskap", 0.1, few, few)
                        .reasons())
                .extracting(Reason::code)
                .containsExactly(SAME_NUMBER);
        assertThat(of("namnden adoption", "myndigheten foraldraskap", 0.1, few, few)
                        .isProposal())
                .isTrue();
        assertThat(of("attunda tingsratt", "lunds tingsratt", 0.4, many, many).reasons())
                .extracting(Reason::code)
                .contains(WIDELY_SHARED_NUMBER);
        assertThat(of("attunda tingsratt", "lunds tingsratt", 0.4, many, many).isProposal())
                .isFalse();
    }

    @Test
    void twoNumbersAreTwoBodiesWhateverTheyAreCalled() {
        var result = of(
                "norrstrands forum",
                "norrstrands forum",
                1,
                facts("8020010008", 1, "forum.se", 2, null),
                facts("2021005489", 1, "forum.se", 2, null));

        assertThat(result.isProposal()).isFalse();
        assertThat(result.reasons()).extracting(Reason::code).contains(OTHER_NUMBER, EQUAL_NAME, SAME_PAGE);
    }

    @Test
    void equalNamesFarApartNeedMoreInCommon() {
        var malmo = facts(null, 0, null, 0, new Location(55.6, 13.0));
        var kiruna = facts(null, 0, null, 0, new Location(67.86, 20.22));

        assertThat(of("byalaget", "byalaget", 1, malmo, kiruna).isProposal()).isFalse();
        assertThat(of("byalaget", "byalaget", 1, malmo, malmo).isProposal()).isTrue();
    }

    @Test
    void thePlaceThatMakesABranchIsNamed() {
        var result = of("fontanhuset", "fontanhuset malmo", 0.7, NOTHING, NOTHING);

        assertThat(result.reasons())
                .filteredOn(reason -> reason.code() == OTHER_PLACE_IN_NAME)
                .extracting(Reason::one)
                .containsExactly("malmo");
    }

    @Test
    void whatWasComparedIsShown() {
        var reason = of("norrstrands forum", "norstrands forum", 0.8, NOTHING, NOTHING)
                .reasons()
                .getFirst();

        assertThat(reason.code()).isEqualTo(MISSPELT_NAME);
        assertThat(reason.one()).isEqualTo("norrstrands forum");
        assertThat(reason.other()).isEqualTo("norstrands forum");
        assertThat(reason.measure()).isEqualTo(0.8);
    }

    private static Comparison.Result of(String one, String other, double alike, Facts left, Facts right) {
        return Comparison.of(new Names(one, other, alike, false), left, right);
    }

    private static Facts facts(
            @Nullable String number,
            long numberHolders,
            @Nullable String page,
            long pageHolders,
            @Nullable Location at) {
        var host = page == null ? null : page.replaceFirst("/.*", "");
        return new Facts(
                new Shared(number, numberHolders),
                new Shared(page, pageHolders),
                new Shared(host, pageHolders),
                null,
                null,
                null,
                at);
    }
}
