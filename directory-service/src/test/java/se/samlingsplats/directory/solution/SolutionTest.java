package se.samlingsplats.directory.solution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.samlingsplats.directory.solution.Solutions.CECILIA;
import static se.samlingsplats.directory.solution.Solutions.ID;
import static se.samlingsplats.directory.solution.Solutions.MATTIAS;
import static se.samlingsplats.directory.solution.Solutions.MONDAY;
import static se.samlingsplats.directory.solution.Solutions.NORRSTRAND;
import static se.samlingsplats.directory.solution.Solutions.SODERVIK;
import static se.samlingsplats.directory.solution.Solutions.TUESDAY;
import static se.samlingsplats.directory.solution.Solutions.adopted;
import static se.samlingsplats.directory.solution.Solutions.municipality;
import static se.samlingsplats.directory.solution.Solutions.published;
import static se.samlingsplats.directory.solution.Solutions.report;
import static se.samlingsplats.directory.solution.Solutions.supperClub;
import static se.samlingsplats.directory.solution.Solutions.with;
import static se.samlingsplats.directory.speaker.SpeakerRole.NONE;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samlingsplats.directory.actor.RetireReason;
import se.samlingsplats.directory.text.LocalizedText;

class SolutionTest {

    private static final AdopterProfile BYALAGET = new AdopterProfile(null, "Byalaget", null, LocalizedText.NONE, null);

    @Test
    void whatIsSaidAgainAboutAnAdopterReplacesWhatWasSaid() {
        var first = adopted(adopted(NORRSTRAND, municipality("2024-05")), SODERVIK, BYALAGET);

        var again = adopted(first, NORRSTRAND, municipality("2024-06-10"));

        assertThat(again.adopters().items()).extracting(Adopter::id).containsExactly(NORRSTRAND, SODERVIK);
        assertThat(again.adopters().items().getFirst().since()).hasToString("2024-06-10");
    }

    @Test
    void oneOrganisationAdoptsOnceButNamesAloneMayCoincide() {
        var solution = adopted(NORRSTRAND, municipality(null));

        assertThatExceptionOfType(SolutionProblem.AdoptedAlready.class)
                .isThrownBy(() -> adopted(solution, SODERVIK, municipality("2025-01")));
        var twoOfAName = adopted(adopted(SODERVIK, BYALAGET), NORRSTRAND, BYALAGET);
        assertThat(twoOfAName.adopters().items()).hasSize(2);
    }

    @Test
    void nobodyUsesItSinceADayToComeButSinceThePresentMonth() {
        assertThat(adopted(NORRSTRAND, municipality("2026-03")).adopters().items())
                .hasSize(1);
        assertThatExceptionOfType(SolutionProblem.SinceInFuture.class)
                .isThrownBy(() -> adopted(NORRSTRAND, municipality("2026-04")));
        assertThatExceptionOfType(SolutionProblem.SinceInFuture.class)
                .isThrownBy(() -> adopted(NORRSTRAND, municipality("2026-03-04")));
    }

    @Test
    void aSolutionNamesAtMostTwoHundredAdopters() {
        var solution = published();
        for (var i = 0; i < Solution.MOST_ADOPTERS; i++) {
            solution = adopted(solution, UUID.randomUUID(), BYALAGET);
        }
        var full = solution;

        assertThatExceptionOfType(SolutionProblem.TooManyAdopters.class)
                .isThrownBy(() -> adopted(full, UUID.randomUUID(), BYALAGET));
    }

    @Test
    void whoeverWithdrawsIsNoLongerNamedEvenAfterTheSolutionIsRetired() {
        var retired = adopted(adopted(NORRSTRAND, municipality("2024-05")), SODERVIK, BYALAGET)
                .retire(RetireReason.MISTAKE, CECILIA, NONE, TUESDAY);

        var withdrawn = retired.withdrawn(NORRSTRAND, CECILIA, TUESDAY);

        assertThat(withdrawn.adopters().items()).extracting(Adopter::id).containsExactly(SODERVIK);
        assertThat(withdrawn.retiredBecause()).isEqualTo(RetireReason.MISTAKE);
        assertThatExceptionOfType(SolutionProblem.NoSuchAdopter.class)
                .isThrownBy(() -> withdrawn.withdrawn(NORRSTRAND, CECILIA, TUESDAY));
    }

    @Test
    void evidenceIsShownAndWhatSpreadsSaysWhatItTakes() {
        assertThatExceptionOfType(SolutionProblem.EvidenceMissing.class).isThrownBy(() -> published()
                .revise(with(1, List.of(), false, LocalizedText.NONE), "x", CECILIA, NONE, TUESDAY));
        assertThatExceptionOfType(SolutionProblem.AdoptionNeedsMissing.class).isThrownBy(() -> published()
                .revise(with(1, List.of(report()), true, LocalizedText.NONE), "x", CECILIA, NONE, TUESDAY));
        assertThat(published()
                        .revise(with(0, List.of(), false, LocalizedText.NONE), "x", CECILIA, NONE, TUESDAY)
                        .aliases())
                .containsExactly("matlaget-i-norrstrand");
    }

    @Test
    void onlyCuratorsChangeSolutionsAndNobodyARetiredOne() {
        assertThatExceptionOfType(SolutionProblem.NotCurator.class)
                .isThrownBy(() -> Solution.publish(ID, supperClub(), "x", MATTIAS, NONE, MONDAY));
        assertThatExceptionOfType(SolutionProblem.NotCurator.class)
                .isThrownBy(() -> adopted(NORRSTRAND, BYALAGET).withdrawn(NORRSTRAND, MATTIAS, TUESDAY));
        var retired = published().retire(RetireReason.MISTAKE, CECILIA, NONE, TUESDAY);
        assertThatExceptionOfType(SolutionProblem.WrongStatus.class)
                .isThrownBy(() -> adopted(retired, NORRSTRAND, BYALAGET));
    }
}
