package se.samlingsplats.dialogue.meeting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.dialogue.dialogue.Dialogues;
import se.samlingsplats.dialogue.facilitator.Facilitating;
import se.samlingsplats.dialogue.meeting.DerivationController.DraftId;
import se.samlingsplats.dialogue.meeting.DerivationController.NewAdvice;
import se.samlingsplats.dialogue.recommendation.Recommendations;
import se.samlingsplats.dialogue.statement.DerivedFrom;
import se.samlingsplats.dialogue.statement.DerivedStatements;
import se.samlingsplats.dialogue.statement.NewStatement;
import se.samlingsplats.dialogue.statement.StatementView;
import se.samlingsplats.web.Caller;

/** Takes from minutes what a dialogue goes on with. */
@Service
@Transactional
class DerivationService {

    private final MeetingRepository meetings;
    private final Dialogues dialogues;
    private final DerivedStatements statements;
    private final Recommendations recommendations;

    DerivationService(
            MeetingRepository meetings,
            Dialogues dialogues,
            DerivedStatements statements,
            Recommendations recommendations) {
        this.meetings = meetings;
        this.dialogues = dialogues;
        this.statements = statements;
        this.recommendations = recommendations;
    }

    List<StatementView> statements(UUID id, List<NewStatement> wanted, @Nullable String key, Caller asking) {
        var meeting = meetings.require(id);
        var caller = mayDerive(meeting, asking);
        var origin = new DerivedFrom(
                DerivedFrom.Kind.MEETING, id, meeting.content().profile().titles());
        return statements.derive(meeting.dialogueId(), wanted, origin, key, caller);
    }

    DraftId recommendation(UUID id, NewAdvice wanted, @Nullable String key, Caller asking) {
        var meeting = meetings.require(id);
        var caller = mayDerive(meeting, asking);
        var dialogue = meeting.dialogueId().value();
        var text = new Recommendations.Wanted(wanted.titles(), wanted.bodies(), wanted.rationales(), dialogue, id);
        var draft = recommendations.fromMeeting(text, key, caller, Facilitating.role(caller, dialogue));
        return new DraftId(draft.id(), draft.slug());
    }

    private Caller mayDerive(Meeting meeting, Caller asking) {
        var caller = dialogues.in(meeting.dialogueId(), asking);
        meeting.shownTo(caller);
        Facilitating.must(caller, meeting.dialogueId().value());
        meeting.mustTellWhatWasSaid();
        return caller;
    }
}
