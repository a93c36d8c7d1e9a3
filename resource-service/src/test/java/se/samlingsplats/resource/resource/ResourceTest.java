package se.samlingsplats.resource.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.samlingsplats.resource.resource.Resources.ANNA;
import static se.samlingsplats.resource.resource.Resources.BO;
import static se.samlingsplats.resource.resource.Resources.ID;
import static se.samlingsplats.resource.resource.Resources.LATER;
import static se.samlingsplats.resource.resource.Resources.MORNING;
import static se.samlingsplats.resource.resource.Resources.draft;
import static se.samlingsplats.resource.resource.Resources.handbook;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceTest {

    @Test
    void onlyCuratorsWrite() {
        assertThatExceptionOfType(ResourceProblem.NotCurator.class)
                .isThrownBy(() -> Resource.draft(ID, "x", handbook(), BO, MORNING));
        assertThatExceptionOfType(ResourceProblem.NotCurator.class).isThrownBy(() -> draft().publish(BO, LATER));
        assertThatExceptionOfType(ResourceProblem.NotCurator.class)
                .isThrownBy(() -> draft().revise(handbook(), BO, LATER));
    }

    @Test
    void aDraftIsNothingToOthersThanCurators() {
        assertThat(draft().shownTo(ANNA)).isEqualTo(draft());
        assertThatExceptionOfType(ResourceProblem.NotFound.class).isThrownBy(() -> draft().shownTo(BO));
    }

    @Test
    void aResourceWithoutSummaryAndLinkIsNotPublished() {
        var bare = Resource.draft(ID, "utkast", Resources.withoutLinks(), ANNA, MORNING);

        assertThatExceptionOfType(ResourceProblem.Incomplete.class)
                .isThrownBy(() -> bare.publish(ANNA, LATER))
                .satisfies(problem ->
                        assertThat(problem.errors()).extracting("pointer").containsExactly("/summaries", "/links"));
    }

    @Test
    void aPublishedResourceStaysComplete() {
        var published = draft().publish(ANNA, LATER);

        assertThatExceptionOfType(ResourceProblem.Incomplete.class)
                .isThrownBy(() -> published.revise(Resources.withoutLinks(), ANNA, LATER));
    }

    @Test
    void aWithdrawnResourceIsGoneForTheReasonGivenAndStaysSo() {
        var withdrawn = draft().publish(ANNA, LATER).withdraw(WithdrawalReason.LINK_DEAD, ANNA, LATER);

        assertThatExceptionOfType(ResourceProblem.Withdrawn.class)
                .isThrownBy(() -> withdrawn.shownTo(BO))
                .satisfies(problem ->
                        assertThat(problem.errors()).extracting("code").containsExactly("link-dead"));
        assertThatExceptionOfType(ResourceProblem.WrongStatus.class)
                .isThrownBy(() -> withdrawn.revise(handbook(), ANNA, LATER));
        assertThatExceptionOfType(ResourceProblem.WrongStatus.class).isThrownBy(() -> withdrawn.publish(ANNA, LATER));
    }

    @Test
    void aDraftIsNotWithdrawn() {
        assertThatExceptionOfType(ResourceProblem.WrongStatus.class)
                .isThrownBy(() -> draft().withdraw(WithdrawalReason.OTHER, ANNA, LATER));
    }

    @Test
    void anOldAddressLeadsOn() {
        assertThat(draft().movedTo("ny").movedTo("nyare").aliases())
                .containsExactly("metodbok-for-grannsamverkan", "ny");
        assertThat(draft().movedTo("ny").movedTo("metodbok-for-grannsamverkan").aliases())
                .containsExactly("ny");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021", "2021-10", "2024-02-29"})
    void aYearAMonthOrADayIsPreciseEnough(String text) {
        assertThat(new Issued(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "21", "2021-13", "2023-02-29", "2021-1-1", "igår", "2021-10-05T00:00:00Z"})
    void anythingElseIsNoDate(String text) {
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> new Issued(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CC-BY-4.0",
                "MIT",
                "EUPL-1.2",
                "OFFICIAL_TEXT",
                "UNKNOWN_LINK_ONLY",
                "https://creativecommons.org/licenses/by-nc-sa/4.0/",
                "http://creativecommons.org/publicdomain/zero/1.0/",
                "https://creativecommons.org/licenses/by/2.5/se/"
            })
    void aKnownLicenceIsTaken(String licence) {
        assertThat(new KnownLicence.Check().isValid(licence, null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mit", "CC", "https://creativecommons.org.evil.example/licenses/by/4.0/", "<b>"})
    void anUnknownLicenceIsNot(String licence) {
        assertThat(new KnownLicence.Check().isValid(licence, null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ftp://example.org/x",
                "//example.org",
                "https://",
                "https://a b.se",
                "https://user:secret@example.org/",
                "https://localhost/",
                "data:text/html,x"
            })
    void onlyWholeWebAddressesAreLinks(String url) {
        assertThat(new WebLink.Check().isValid(url, null)).isFalse();
    }

    @Test
    void agenda2030HasItsGoalsAndTargets() {
        assertThat(SdgCode.Check.CODES)
                .hasSize(17 + 169)
                .contains("1", "17.19", "3.d", "13.b")
                .doesNotContain("18", "17.20", "17.a", "0");
    }
}
