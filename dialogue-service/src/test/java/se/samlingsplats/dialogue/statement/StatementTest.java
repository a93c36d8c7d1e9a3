package se.samlingsplats.dialogue.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samlingsplats.dialogue.Contract;
import se.samlingsplats.dialogue.dialogue.DialogueId;
import se.samlingsplats.dialogue.dialogue.DialogueProblem;
import se.samlingsplats.web.Caller;
import tools.jackson.databind.json.JsonMapper;

class StatementTest {

    private static final Caller ANNA = new Caller("anna", Set.of("curator"));
    private static final Caller BO = new Caller("bo", Set.of("member"));
    private static final Instant MORNING = Instant.parse("2026-01-12T08:00:00Z");
    private static final DialogueId DIALOGUE = DialogueId.of("01993b5c-7a10-7c3e-9d2a-4f6b8c0d1e30");
    private static final StatementId ID = StatementId.of("01993b5c-7a10-7c3e-9d2a-4f6b8c0d1e31");

    private final Statement submitted = Statement.submit(
            ID,
            DIALOGUE,
            new NewStatement(Map.of("sv", "Bystugan ska vara öppen varje kväll."), null, null),
            false,
            MORNING);

    @Test
    void whatVisitorsWriteWaitsForACurator() {
        assertThat(submitted.moderation()).isZero();
        assertThatExceptionOfType(StatementProblem.NotFound.class).isThrownBy(() -> submitted.shownTo(BO));
        assertThatExceptionOfType(DialogueProblem.class).isThrownBy(() -> submitted.moderate(1, null, BO, MORNING));
    }

    @Test
    void whatIsShownUnreadIsMarkedUntilACuratorHasReadIt() {
        var unread = Statement.submit(
                ID, DIALOGUE, new NewStatement(Map.of("sv", "Alla kommer."), null, null), true, MORNING);

        assertThat(unread.isApproved()).isTrue();
        assertThat(unread.isUnread()).isTrue();
        assertThat(unread.moderate(1, null, ANNA, MORNING).isUnread()).isFalse();
        assertThat(unread.revise(
                                new StatementRevision(Map.of("sv", "Alla kommer.", "en", "All come."), false),
                                ANNA,
                                MORNING)
                        .isUnread())
                .isFalse();
        assertThatExceptionOfType(StatementProblem.ReasonMissing.class)
                .isThrownBy(() -> unread.moderate(1, ModerationReason.UNREAD, ANNA, MORNING));
    }

    @Test
    void aCuratorsSeedIsApprovedAtOnce() {
        var seed =
                Statement.seed(ID, DIALOGUE, new NewStatement(Map.of("sv", "A", "en", "B"), null, null), ANNA, MORNING);

        assertThat(seed.isApproved()).isTrue();
        assertThat(seed.originalLanguage()).isEqualTo("sv");
    }

    @Test
    void hidingNeedsAReason() {
        assertThatExceptionOfType(StatementProblem.ReasonMissing.class)
                .isThrownBy(() -> submitted.moderate(-1, null, ANNA, MORNING));
    }

    @Test
    void theOriginalTextStaysOncePeopleVoteOnIt() {
        var approved = submitted.moderate(1, ModerationReason.FITS, ANNA, MORNING);

        assertThatExceptionOfType(StatementProblem.OriginalFixed.class)
                .isThrownBy(() ->
                        approved.revise(new StatementRevision(Map.of("sv", "Något annat."), false), ANNA, MORNING));
        assertThat(approved.texts().missing()).containsExactly("en");
    }

    @Test
    void whatWeSendIsWhatTheContractShows() throws IOException {
        var json = new JsonMapper();
        var approved = submitted.moderate(1, ModerationReason.FITS, ANNA, Instant.parse("2026-01-12T09:00:00Z"));
        var hidden = saved(approved, 2)
                .moderate(-1, ModerationReason.OFF_TOPIC, ANNA, Instant.parse("2026-01-14T09:00:00Z"));

        Contract.of("statement", "approved")
                .mustFit(json.writeValueAsString(StatementView.change(saved(approved, 2), "approved", ANNA)
                        .state()));
        Contract.of("statement", "hidden")
                .mustFit(json.writeValueAsString(
                        StatementView.change(saved(hidden, 3), "hidden", ANNA).state()));
    }

    private static Statement saved(Statement next, long version) {
        return new Statement(
                next.id(),
                next.dialogueId(),
                next.texts(),
                next.originalLanguage(),
                next.seed(),
                next.meta(),
                next.moderation(),
                next.moderationReason(),
                next.createdAt(),
                next.updatedAt(),
                version);
    }
}
