package se.samlingsplats.dialogue.endorsement;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlingsplats.dialogue.endorsement.CommonVoice.Part.TOO_FEW_ORGANISATIONS;
import static se.samlingsplats.dialogue.endorsement.CommonVoice.Part.TOO_FEW_SECTORS;
import static se.samlingsplats.dialogue.endorsement.CommonVoice.Part.TOO_LITTLE_SUPPORT;
import static se.samlingsplats.dialogue.endorsement.Stance.ABSTAINS;
import static se.samlingsplats.dialogue.endorsement.Stance.DOES_NOT_SUPPORT;
import static se.samlingsplats.dialogue.endorsement.Stance.SUPPORTS;
import static se.samlingsplats.dialogue.endorsement.Stance.SUPPORTS_MAINLY;
import static se.samlingsplats.dialogue.endorsement.Stance.TAKES_PART_WITHOUT_POSITION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samlingsplats.dialogue.endorsement.CommonVoice.Failing;
import se.samlingsplats.dialogue.endorsement.CommonVoice.Voice;

class CommonVoiceTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

    private final List<Voice> voices = new ArrayList<>();

    @Test
    void threeSupportersInEachOfFourSectorsAreACommonVoice() {
        fourSectors();

        var verdict = CommonVoice.of(voices);

        assertThat(verdict.isCommon()).isTrue();
        assertThat(verdict.failing()).isEmpty();
        assertThat(CommonVoiceWords.of(verdict).sv())
                .isEqualTo("Gemensam röst av: akademi, civilsamhälle, näringsliv, offentlig sektor.");
    }

    @Test
    void nobodyIsNoCommonVoiceAndNoFault() {
        var verdict = CommonVoice.of(List.of());

        assertThat(verdict.isCommon()).isFalse();
        assertThat(verdict.sectors()).isEmpty();
        assertThat(verdict.failing()).containsExactly(new Failing(TOO_FEW_SECTORS, null, 0, 4));
    }

    @Test
    void fortyFromOneSectorAndTwoFromEachOtherAreNoCommonVoice() {
        say("CIVIL_SOCIETY", SUPPORTS, 40);
        for (var sector : List.of("PRIVATE", "ACADEMIA", "PUBLIC_REGION", "INTERNATIONAL")) {
            say(sector, SUPPORTS, 2);
        }

        var verdict = CommonVoice.of(voices);

        assertThat(verdict.isCommon()).isFalse();
        assertThat(verdict.failing())
                .contains(
                        new Failing(TOO_FEW_SECTORS, null, 1, 4),
                        new Failing(TOO_FEW_ORGANISATIONS, "ACADEMIA", 2, 3),
                        new Failing(TOO_FEW_ORGANISATIONS, "PUBLIC", 2, 3));
        assertThat(CommonVoiceWords.of(verdict).sv())
                .startsWith("Inte en gemensam röst. 1 av minst 4 sektorer har minst 3 organisationer")
                .contains("I akademi har 2 av minst 3 tagit ställning.");
        assertThat(CommonVoiceWords.of(verdict).en()).contains("1 of at least 4 sectors");
    }

    @Test
    void stateRegionAndMunicipalityAreOneSectorTogether() {
        say("CIVIL_SOCIETY", SUPPORTS, 3);
        say("PRIVATE", SUPPORTS, 3);
        say("ACADEMIA", SUPPORTS, 3);
        say("PUBLIC_STATE", SUPPORTS, 1);
        say("PUBLIC_REGION", SUPPORTS, 1);
        say("PUBLIC_MUNICIPALITY", SUPPORTS_MAINLY, 1);

        assertThat(CommonVoice.of(voices).isCommon()).isTrue();
    }

    @Test
    void threePublicSectorsAreNotThree() {
        say("CIVIL_SOCIETY", SUPPORTS, 3);
        say("PUBLIC_STATE", SUPPORTS, 3);
        say("PUBLIC_REGION", SUPPORTS, 3);
        say("PUBLIC_MUNICIPALITY", SUPPORTS, 3);

        assertThat(CommonVoice.of(voices).failing()).containsExactly(new Failing(TOO_FEW_SECTORS, null, 2, 4));
    }

    @Test
    void otherIsNoSector() {
        say("CIVIL_SOCIETY", SUPPORTS, 3);
        say("PRIVATE", SUPPORTS, 3);
        say("ACADEMIA", SUPPORTS, 3);
        say("OTHER", SUPPORTS, 30);

        var verdict = CommonVoice.of(voices);

        assertThat(verdict.isCommon()).isFalse();
        assertThat(verdict.sectors()).extracting(CommonVoice.Sector::sector).doesNotContain("OTHER");
        assertThat(verdict.uncounted().sectorOther()).isEqualTo(30);
    }

    @Test
    void aSectorThatNoCuratorConfirmedDoesNotCount() {
        say("CIVIL_SOCIETY", SUPPORTS, 3);
        say("PRIVATE", SUPPORTS, 3);
        say("ACADEMIA", SUPPORTS, 3);
        for (var i = 0; i < 3; i++) {
            voices.add(new Voice(UUID.randomUUID(), "INTERNATIONAL", false, SUPPORTS, MONDAY));
            voices.add(new Voice(UUID.randomUUID(), null, false, SUPPORTS, MONDAY));
        }

        var verdict = CommonVoice.of(voices);

        assertThat(verdict.isCommon()).isFalse();
        assertThat(verdict.uncounted().sectorNotConfirmed()).isEqualTo(6);
    }

    @Test
    void whoAbstainsIsCountedNeitherAmongTheThreeNorAmongTheThirds() {
        fourSectors();
        say("ACADEMIA", ABSTAINS, 9);

        assertThat(CommonVoice.of(voices).isCommon()).isTrue();

        voices.removeIf(each -> each.stance() == SUPPORTS && "ACADEMIA".equals(each.sector()));
        say("ACADEMIA", SUPPORTS, 2);
        var verdict = CommonVoice.of(voices);
        assertThat(verdict.isCommon()).isFalse();
        assertThat(verdict.uncounted().abstains()).isEqualTo(9);
    }

    @Test
    void takingPartWithoutPositionIsAStanceButNoSupport() {
        fourSectors();
        say("ACADEMIA", TAKES_PART_WITHOUT_POSITION, 2);

        assertThat(CommonVoice.of(voices).failing()).containsExactly(new Failing(TOO_LITTLE_SUPPORT, "ACADEMIA", 3, 4));
    }

    @Test
    void exactlyTwoThirdsAreEnough() {
        fourSectors();
        voices.removeIf(each -> "ACADEMIA".equals(each.sector()));
        say("ACADEMIA", SUPPORTS, 1);
        say("ACADEMIA", SUPPORTS_MAINLY, 1);
        say("ACADEMIA", DOES_NOT_SUPPORT, 1);

        assertThat(CommonVoice.of(voices).isCommon()).isTrue();

        say("ACADEMIA", DOES_NOT_SUPPORT, 1);
        assertThat(CommonVoice.of(voices).failing()).containsExactly(new Failing(TOO_LITTLE_SUPPORT, "ACADEMIA", 2, 3));
    }

    @Test
    void aFifthSectorThatDisagreesBreaksTheCommonVoice() {
        fourSectors();
        say("INTERNATIONAL", DOES_NOT_SUPPORT, 3);

        assertThat(CommonVoice.of(voices).failing())
                .containsExactly(new Failing(TOO_LITTLE_SUPPORT, "INTERNATIONAL", 0, 2));
    }

    @Test
    void aFifthSectorThatIsTooSmallBreaksNothing() {
        fourSectors();
        say("INTERNATIONAL", DOES_NOT_SUPPORT, 2);

        assertThat(CommonVoice.of(voices).isCommon()).isTrue();
    }

    @Test
    void mergedOrganisationsSpeakOnceAndTheLastWordCounts() {
        fourSectors();
        voices.removeIf(each -> "ACADEMIA".equals(each.sector()));
        say("ACADEMIA", SUPPORTS, 2);
        var one = UUID.randomUUID();
        voices.add(new Voice(one, "ACADEMIA", true, DOES_NOT_SUPPORT, MONDAY));
        voices.add(new Voice(one, "ACADEMIA", true, SUPPORTS, MONDAY.plusSeconds(60)));
        voices.add(new Voice(one, "ACADEMIA", true, DOES_NOT_SUPPORT, MONDAY.minusSeconds(60)));

        var verdict = CommonVoice.of(voices);

        assertThat(verdict.isCommon()).isTrue();
        assertThat(verdict.sectors())
                .filteredOn(each -> each.sector().equals("ACADEMIA"))
                .singleElement()
                .satisfies(each -> assertThat(each.organisations()).isEqualTo(3));
    }

    @Test
    void theOrderOfTheVoicesChangesNothing() {
        fourSectors();
        say("ACADEMIA", DOES_NOT_SUPPORT, 2);
        say("OTHER", SUPPORTS, 2);
        var expected = CommonVoice.of(voices);

        for (var seed = 0; seed < 50; seed++) {
            Collections.shuffle(voices, new Random(seed));
            assertThat(CommonVoice.of(voices)).isEqualTo(expected);
        }
    }

    private void fourSectors() {
        say("CIVIL_SOCIETY", SUPPORTS, 3);
        say("PRIVATE", SUPPORTS, 3);
        say("ACADEMIA", SUPPORTS, 3);
        say("PUBLIC_REGION", SUPPORTS, 3);
    }

    private void say(String sector, Stance stance, int organisations) {
        for (var i = 0; i < organisations; i++) {
            voices.add(new Voice(UUID.randomUUID(), sector, true, stance, MONDAY));
        }
    }
}
