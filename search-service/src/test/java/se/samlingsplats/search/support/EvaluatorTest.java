package se.samlingsplats.search.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samlingsplats.search.support.Rule.AMOUNT;
import static se.samlingsplats.search.support.Rule.CAPACITY;
import static se.samlingsplats.search.support.Rule.COUNTY;
import static se.samlingsplats.search.support.Rule.FREE_TEXT;
import static se.samlingsplats.search.support.Rule.INTAKE;
import static se.samlingsplats.search.support.Rule.KIND;
import static se.samlingsplats.search.support.Rule.LEGAL_FORM;
import static se.samlingsplats.search.support.Rule.REACH;
import static se.samlingsplats.search.support.Rule.SECTOR;
import static se.samlingsplats.search.support.Rule.STAGE;
import static se.samlingsplats.search.support.Rule.STATUS;
import static se.samlingsplats.search.support.Verdict.CHECK;
import static se.samlingsplats.search.support.Verdict.FAIL;
import static se.samlingsplats.search.support.Verdict.PASS;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EvaluatorTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant IN_ADVENT = Instant.parse("2026-12-13T06:00:00Z");
    private static final Answers ASSOCIATION_IN_JAMTLAND = new Answers(
            "IDEELL_FORENING", "23", "PILOT", List.of("GRANT"), List.of(), new Answers.Amount("150000", "SEK"));

    private final ObjectNode sorstrand = sorstrand();

    private static ObjectNode sorstrand() {
        try {
            return (ObjectNode) JSON.readTree(new ClassPathResource("offer-published.json").getContentAsString(UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private ObjectNode part(String name) {
        return (ObjectNode) sorstrand.get(name);
    }

    private Map<Rule, Verdict> verdicts(Answers answers) {
        return assess(answers, IN_ADVENT).verdicts();
    }

    private Assessment assess(Answers answers, Instant now) {
        return Evaluator.assess(Offers.read(sorstrand), answers, now);
    }

    @Test
    void anAssociationInJamtlandMeetsWhatSorstrandAsksAndChecksWhatOnlyPeopleCanDecide() {
        var assessment = assess(ASSOCIATION_IN_JAMTLAND, IN_ADVENT);

        assertThat(assessment.verdicts())
                .isEqualTo(Map.of(
                        INTAKE, PASS,
                        LEGAL_FORM, PASS,
                        SECTOR, PASS,
                        COUNTY, PASS,
                        REACH, PASS,
                        STAGE, PASS,
                        KIND, PASS,
                        AMOUNT, PASS,
                        FREE_TEXT, CHECK));
        assertThat(assessment.isToCheck()).isTrue();
        part("eligibility").putObject("freeText");
        assertThat(assess(ASSOCIATION_IN_JAMTLAND, IN_ADVENT).isHit()).isTrue();
    }

    @Test
    void whatIsNotAnsweredIsNeitherPassedNorFailed() {
        assertThat(verdicts(Answers.NONE))
                .isEqualTo(Map.of(
                        INTAKE, PASS,
                        LEGAL_FORM, CHECK,
                        SECTOR, CHECK,
                        COUNTY, CHECK,
                        REACH, CHECK,
                        STAGE, CHECK,
                        AMOUNT, CHECK,
                        FREE_TEXT, CHECK));
    }

    @Test
    void whatIsNotMetIsNamed() {
        var company = new Answers(
                "AKTIEBOLAG", "01", "SCALE", List.of("GRANT"), List.of(), new Answers.Amount("300000.01", "SEK"));

        var assessment = assess(company, IN_ADVENT);

        assertThat(assessment.verdicts())
                .containsEntry(LEGAL_FORM, FAIL)
                .containsEntry(SECTOR, CHECK)
                .containsEntry(COUNTY, FAIL)
                .containsEntry(REACH, FAIL)
                .containsEntry(STAGE, FAIL)
                .containsEntry(AMOUNT, FAIL);
        assertThat(assessment.failures()).isEqualTo(5);
        assertThat(assessment.isNotNow()).isTrue();
    }

    @Test
    void anotherKindThanWhatIsLookedForIsNoRefusal() {
        var loans = new Answers(null, null, null, List.of("LOAN"), List.of(), null);

        assertThat(assess(loans, IN_ADVENT).isPossible()).isFalse();
        assertThat(assess(loans, IN_ADVENT).isNotNow()).isFalse();
    }

    @Test
    void anotherCurrencyIsNeverConverted() {
        var euro = new Answers(null, null, null, List.of(), List.of(), new Answers.Amount("1", "EUR"));

        assertThat(verdicts(euro)).containsEntry(AMOUNT, CHECK);
    }

    @Test
    void whatIsOnlyDescribedIsCheckedAndNeverRefused() {
        part("eligibility").putArray("stages");
        part("eligibility").putNull("amount");
        var tooMuch = new Answers(null, null, "SCALE", List.of(), List.of(), new Answers.Amount("300000.01", "SEK"));

        assertThat(verdicts(tooMuch)).containsEntry(STAGE, CHECK).containsEntry(AMOUNT, CHECK);
        assertThat(verdicts(ASSOCIATION_IN_JAMTLAND)).containsEntry(STAGE, PASS).containsEntry(AMOUNT, PASS);
        assertThat(verdicts(Answers.NONE)).doesNotContainKeys(STAGE, AMOUNT);
    }

    @Test
    void theIntakeIsOpenFromItsFirstMomentUntilJustBeforeItsLast() {
        assertThat(assess(Answers.NONE, Instant.parse("2026-12-01T07:59:59.999Z"))
                        .verdicts())
                .containsEntry(INTAKE, FAIL);
        assertThat(assess(Answers.NONE, Instant.parse("2026-12-01T08:00:00Z")).verdicts())
                .containsEntry(INTAKE, PASS);
        assertThat(assess(Answers.NONE, Instant.parse("2027-01-31T22:59:59.999Z"))
                        .verdicts())
                .containsEntry(INTAKE, PASS);
        assertThat(assess(Answers.NONE, Instant.parse("2027-01-31T23:00:00Z")).verdicts())
                .containsEntry(INTAKE, FAIL);
    }

    @Test
    void whatIsNotYetOpenSaysWhenAndWhatIsOverDoesNot() {
        assertThat(assess(Answers.NONE, Instant.parse("2026-11-26T00:00:00Z")).nextOpening())
                .isEqualTo("2026-12-01T08:00:00Z");
        assertThat(assess(Answers.NONE, Instant.parse("2027-03-01T00:00:00Z")).nextOpening())
                .isNull();
    }

    @Test
    void whatIsFullIsNotForNowButFromTheDayThereIsRoomAgain() {
        part("capacity").put("available", 0).put("fullUntil", "2026-12-20");

        var full = assess(Answers.NONE, Instant.parse("2026-12-19T22:59:59Z"));
        assertThat(full.verdicts()).containsEntry(CAPACITY, FAIL);
        assertThat(full.nextOpening()).isEqualTo("2026-12-19T23:00:00Z");
        assertThat(assess(Answers.NONE, Instant.parse("2026-12-19T23:00:00Z")).verdicts())
                .doesNotContainKey(CAPACITY);
    }

    @Test
    void whatIsTemporarilyClosedIsNotForNow() {
        sorstrand.put("status", "TEMPORARILY_CLOSED");

        assertThat(verdicts(ASSOCIATION_IN_JAMTLAND)).containsEntry(STATUS, FAIL);
    }

    @Test
    void ofWhoseIntakeNothingIsKnownIsOpen() {
        sorstrand.putNull("intake");
        part("eligibility").putObject("freeText");

        assertThat(assess(ASSOCIATION_IN_JAMTLAND, IN_ADVENT).isHit()).isTrue();
    }

    @Test
    void anotherCountrysOwnSupportIsNotForACountyHere() {
        sorstrand.put("reach", "NATIONAL").put("jurisdiction", "NO");

        assertThat(verdicts(ASSOCIATION_IN_JAMTLAND)).containsEntry(REACH, FAIL);
        assertThat(verdicts(Answers.NONE)).containsEntry(REACH, CHECK);
        sorstrand.put("jurisdiction", "EU");
        assertThat(verdicts(ASSOCIATION_IN_JAMTLAND)).doesNotContainKey(REACH);
    }

    @Test
    void theFresherOfTwoAlikeComesFirst() {
        var fresh = assess(ASSOCIATION_IN_JAMTLAND, IN_ADVENT);
        sorstrand.put("assuredAt", "2025-12-13T05:59:59Z");
        var stale = assess(ASSOCIATION_IN_JAMTLAND, IN_ADVENT);
        sorstrand.putNull("assuredAt");
        var never = assess(ASSOCIATION_IN_JAMTLAND, IN_ADVENT);

        assertThat(List.of(never, stale, fresh).stream().sorted(Assessment.POSSIBLE))
                .containsExactly(fresh, stale, never);
    }
}
