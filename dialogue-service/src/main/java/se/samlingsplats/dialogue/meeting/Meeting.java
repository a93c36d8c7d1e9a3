package se.samlingsplats.dialogue.meeting;

import static se.samlingsplats.dialogue.meeting.MeetingState.CANCELLED;
import static se.samlingsplats.dialogue.meeting.MeetingState.HELD;
import static se.samlingsplats.dialogue.meeting.MeetingState.PLANNED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.samlingsplats.dialogue.dialogue.Dialogue;
import se.samlingsplats.dialogue.dialogue.DialogueId;
import se.samlingsplats.dialogue.document.Fact;
import se.samlingsplats.dialogue.document.Words;
import se.samlingsplats.dialogue.facilitator.Facilitating;
import se.samlingsplats.web.Caller;

/** A meeting of those who take part in a dialogue. Every change returns the next state. */
record Meeting(
        @Id UUID id,
        DialogueId dialogueId,
        MeetingState state,
        boolean published,
        Instant startsAt,
        Instant endsAt,
        MeetingContent content,
        Instant createdAt,
        Instant updatedAt,
        @Version long version) {

    private static final Duration LONGEST = Duration.ofDays(31);

    static Meeting plan(UUID id, DialogueId dialogue, MeetingProfile profile, Caller by, Instant now) {
        Facilitating.must(by, dialogue.value());
        mustMakeSense(profile);
        return new Meeting(
                id,
                dialogue,
                PLANNED,
                false,
                profile.startsAt(),
                profile.endsAt(),
                MeetingContent.of(profile),
                now,
                now,
                0);
    }

    Meeting revise(MeetingProfile profile, Caller by, Instant now) {
        Facilitating.must(by, dialogueId.value());
        mustMakeSense(profile);
        if (state == CANCELLED) {
            throw new MeetingProblem.WrongState(state);
        }
        if (state == HELD && profile.startsAt().isAfter(now)) {
            throw new MeetingProblem.StillToCome();
        }
        return new Meeting(
                id,
                dialogueId,
                state,
                published,
                profile.startsAt(),
                profile.endsAt(),
                content.says(profile, published),
                createdAt,
                now,
                version);
    }

    /** A meeting of a dialogue that nobody knows of would tell of it. */
    Meeting publish(Dialogue dialogue, Caller by, Instant now) {
        Facilitating.must(by, dialogueId.value());
        if (published) {
            throw new MeetingProblem.PublishedAlready();
        }
        if (!dialogue.isPublic()) {
            throw new MeetingProblem.DialogueHidden();
        }
        return new Meeting(id, dialogueId, state, true, startsAt, endsAt, content, createdAt, now, version);
    }

    Meeting cancel(Words because, Caller by, Instant now) {
        Facilitating.must(by, dialogueId.value());
        mustBe(PLANNED);
        return next(CANCELLED, content.cancelled(because), now);
    }

    /** Who came; said again, it replaces what was said before. */
    Meeting hold(List<Attendance> came, Caller by, Instant now) {
        Facilitating.must(by, dialogueId.value());
        if (state == CANCELLED) {
            throw new MeetingProblem.WrongState(state);
        }
        if (startsAt.isAfter(now)) {
            throw new MeetingProblem.StillToCome();
        }
        if (came.stream().map(Attendance::sector).distinct().count() < came.size()) {
            throw new MeetingProblem.SectorTwice();
        }
        var some = came.stream().filter(one -> one.count() > 0).toList();
        return next(HELD, content.attended(some), now);
    }

    /** Words that are published already are replaced in public. */
    Meeting minute(String language, String text, Caller by, Instant now) {
        Facilitating.must(by, dialogueId.value());
        mustBe(HELD);
        var before = content.minutes();
        return next(HELD, content.with(new Minutes(language, text, before == null ? null : before.publishedAt())), now);
    }

    Meeting publishMinutes(Caller by, Instant now) {
        Facilitating.must(by, dialogueId.value());
        var minutes = content.minutes();
        if (!published || minutes == null) {
            throw new MeetingProblem.NoMinutes();
        }
        return next(state, content.with(minutes.published(now)), now);
    }

    /** What is derived from minutes leads back to them: everybody must be able to read them. */
    void mustTellWhatWasSaid() {
        if (!hasPublicMinutes()) {
            throw new MeetingProblem.NoMinutes();
        }
    }

    boolean hasPublicMinutes() {
        var minutes = content.minutes();
        return published && minutes != null && minutes.publishedAt() != null;
    }

    Meeting with(Fact fact) {
        return next(state, content.with(fact), updatedAt);
    }

    Meeting shownTo(Caller reader) {
        if (!published && !Facilitating.may(reader, dialogueId.value())) {
            throw new MeetingProblem.NotFound();
        }
        return this;
    }

    private void mustBe(MeetingState wanted) {
        if (state != wanted) {
            throw new MeetingProblem.WrongState(state);
        }
    }

    private Meeting next(MeetingState newState, MeetingContent newContent, Instant now) {
        return new Meeting(id, dialogueId, newState, published, startsAt, endsAt, newContent, createdAt, now, version);
    }

    private static void mustMakeSense(MeetingProfile profile) {
        if (!profile.endsAt().isAfter(profile.startsAt())
                || Duration.between(profile.startsAt(), profile.endsAt()).compareTo(LONGEST) > 0) {
            throw new MeetingProblem.Backwards();
        }
        if (profile.place() == null && profile.link() == null) {
            throw new MeetingProblem.Nowhere();
        }
    }
}
