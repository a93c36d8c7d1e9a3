package se.samlingsplats.dialogue.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samlingsplats.web.Caller;

class DialogueTest {

    private static final Caller ANNA = new Caller("anna", Set.of("curator"));
    private static final Caller BO = new Caller("bo", Set.of("member"));
    private static final Instant MORNING = Instant.parse("2026-01-12T08:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-01-12T20:00:00Z");

    private static DialogueProfile profile(Instant opens, Instant closes) {
        return new DialogueProfile(
                new Texts("Hur får byn fler mötesplatser?", null), null, null, opens, closes, null, null);
    }

    private final Dialogue draft = Dialogue.draft(DialogueId.next(), "byn", profile(null, EVENING), 2, ANNA, MORNING);

    @Test
    void onlyCuratorsBeginOpenAndClose() {
        assertThatExceptionOfType(DialogueProblem.NotCurator.class)
                .isThrownBy(() -> Dialogue.draft(DialogueId.next(), "x", profile(null, null), 1, BO, MORNING));
        assertThatExceptionOfType(DialogueProblem.NotCurator.class).isThrownBy(() -> draft.open(BO, MORNING));
        assertThatExceptionOfType(DialogueProblem.NotCurator.class)
                .isThrownBy(() -> draft.open(ANNA, MORNING).close(BO, MORNING));
    }

    @Test
    void aDraftTakesNoVotesAndAnOpenOneDoesUntilItsHour() {
        var open = draft.open(ANNA, MORNING);

        assertThatExceptionOfType(DialogueProblem.NotOpen.class).isThrownBy(() -> draft.mustTakeVotes(MORNING));
        assertThat(open.takesVotes(EVENING.minusMillis(1))).isTrue();
        assertThatExceptionOfType(DialogueProblem.Closed.class).isThrownBy(() -> open.mustTakeVotes(EVENING));
    }

    @Test
    void itOpensOnceWithStatementsAndATimeToCome() {
        var empty = Dialogue.draft(DialogueId.next(), "x", profile(null, null), 0, ANNA, MORNING);

        assertThatExceptionOfType(DialogueProblem.Rule.class).isThrownBy(() -> empty.open(ANNA, MORNING));
        assertThatExceptionOfType(DialogueProblem.Rule.class).isThrownBy(() -> draft.open(ANNA, EVENING));
        assertThatExceptionOfType(DialogueProblem.NotDraft.class)
                .isThrownBy(() -> draft.open(ANNA, MORNING).open(ANNA, MORNING));
        assertThatExceptionOfType(DialogueProblem.Rule.class)
                .isThrownBy(() -> Dialogue.draft(DialogueId.next(), "x", profile(EVENING, MORNING), 1, ANNA, MORNING));
    }

    @Test
    void aClosedOneStaysAsItIs() {
        var closed = draft.open(ANNA, MORNING).close(ANNA, MORNING);

        assertThatExceptionOfType(DialogueProblem.Closed.class)
                .isThrownBy(() -> closed.revise(profile(null, null), ANNA, MORNING));
    }

    @Test
    void aPausedOneTakesNoVotesUntilItGoesOnAndStillCloses() {
        var why = new Texts("Vi tittar på det.", null);
        var open = draft.open(ANNA, MORNING);
        var paused = open.pause(why, MORNING);

        assertThat(paused.isPublic()).isTrue();
        assertThat(paused.takesVotes(MORNING)).isFalse();
        assertThatExceptionOfType(DialogueProblem.Paused.class).isThrownBy(() -> paused.mustTakeVotes(MORNING));
        assertThatExceptionOfType(DialogueProblem.Paused.class).isThrownBy(() -> paused.pause(why, MORNING));
        assertThatExceptionOfType(DialogueProblem.Closed.class).isThrownBy(() -> paused.mustTakeVotes(EVENING));
        assertThat(paused.resume(MORNING).takesVotes(MORNING)).isTrue();
        assertThat(paused.close(ANNA, MORNING).pause()).isNull();
        assertThat(paused.closeByItself(EVENING).pause()).isNull();
    }

    @Test
    void aPauseHasAReasonAndOnlyAnOpenOneIsPausedOrResumed() {
        var why = new Texts("Vi tittar på det.", null);
        var open = draft.open(ANNA, MORNING);

        assertThatExceptionOfType(DialogueProblem.Rule.class)
                .isThrownBy(() -> open.pause(new Texts(null, null), MORNING));
        assertThatExceptionOfType(DialogueProblem.NotOpen.class).isThrownBy(() -> draft.pause(why, MORNING));
        assertThatExceptionOfType(DialogueProblem.NotPaused.class).isThrownBy(() -> open.resume(MORNING));
        assertThatExceptionOfType(DialogueProblem.Closed.class).isThrownBy(() -> open.pause(why, EVENING));
    }

    @Test
    void whatIsLeftOutIsWhatMostDialoguesHave() {
        assertThat(profile(null, null).minimumVotesToBeGrouped()).isEqualTo(7);
        assertThat(profile(null, null).moderation()).isEqualTo(ModerationMode.BEFORE);
    }
}
