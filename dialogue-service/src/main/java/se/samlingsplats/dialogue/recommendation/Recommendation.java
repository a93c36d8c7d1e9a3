package se.samlingsplats.dialogue.recommendation;

import static se.samlingsplats.dialogue.recommendation.RecommendationState.ADOPTED;
import static se.samlingsplats.dialogue.recommendation.RecommendationState.ANSWERED;
import static se.samlingsplats.dialogue.recommendation.RecommendationState.CLOSED;
import static se.samlingsplats.dialogue.recommendation.RecommendationState.CONSULTATION;
import static se.samlingsplats.dialogue.recommendation.RecommendationState.DELIVERED;
import static se.samlingsplats.dialogue.recommendation.RecommendationState.DRAFT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.samlingsplats.dialogue.document.Fact;
import se.samlingsplats.dialogue.document.Words;
import se.samlingsplats.dialogue.known.KnownSource;
import se.samlingsplats.dialogue.recommendation.Addressee.Answer;
import se.samlingsplats.dialogue.recommendation.Addressee.Delivery;
import se.samlingsplats.web.Caller;

/** What a dialogue asks decision makers to do, from the first draft to the answer. Every change returns the next state. */
public record Recommendation(
        @Id UUID id,
        String slug,
        RecommendationState state,
        RecommendationContent content,
        Instant createdAt,
        Instant updatedAt,
        @Version long version) {

    static final int MOST_TEXTS = 30;
    /** With the other bounds an event stays below what Kafka takes, a megabyte. */
    static final int MOST_AMENDMENTS = 40;

    static final int MOST_MILESTONES = 30;

    static Recommendation draft(UUID id, String slug, RecommendationContent content, Instant now) {
        return new Recommendation(id, slug, DRAFT, content, now, now, 0);
    }

    /** In a draft the words are replaced; from the consultation on other words are another version. */
    List<TextVersion> written(RecommendationText text, Instant now) {
        var last = content.text();
        if (last.says(text)) {
            return content.texts();
        }
        if (!state.isWritten()) {
            throw new RecommendationProblem.TextFixed();
        }
        if (content.texts().size() >= MOST_TEXTS) {
            throw new RecommendationProblem.TooMany("A recommendation has at most " + MOST_TEXTS + " text versions");
        }
        var texts = new ArrayList<>(content.texts());
        if (state == DRAFT) {
            texts.removeLast();
        }
        texts.add(TextVersion.of(texts.size() + 1, text, now));
        return List.copyOf(texts);
    }

    Recommendation revise(RecommendationContent revised, Caller by, Instant now) {
        mustBeCurator(by);
        if (state == CLOSED) {
            throw new RecommendationProblem.WrongState(state);
        }
        var gone = content.addressees().stream()
                .filter(one -> one.delivery() != null)
                .anyMatch(one -> revised.addressees().stream()
                        .noneMatch(other -> other.actorId().equals(one.actorId())));
        if (gone) {
            throw new RecommendationProblem.AddresseeHasIt();
        }
        return next(state, revised, now);
    }

    Recommendation consult(Caller by, Instant now) {
        return moved(CONSULTATION, content, by, now);
    }

    /** Nobody who proposed a change is left without an answer. */
    Recommendation adopt(int openAmendments, Caller by, Instant now) {
        if (openAmendments > 0) {
            throw new RecommendationProblem.AmendmentsOpen(openAmendments);
        }
        if (content.addressees().isEmpty()) {
            throw new RecommendationProblem.NoAddressee();
        }
        return moved(ADOPTED, content, by, now);
    }

    Recommendation deliver(UUID actor, Delivery delivery, Caller by, Instant now) {
        mustBeCurator(by);
        mustBePast(delivery.deliveredOn(), now);
        if (addressee(actor).delivery() != null) {
            throw new RecommendationProblem.DeliveredAlready();
        }
        var delivered = content.each(actor, one -> one.delivered(delivery));
        return state == DELIVERED || state == ANSWERED
                ? next(DELIVERED, delivered, now)
                : moved(DELIVERED, delivered, by, now);
    }

    Recommendation received(UUID actor, LocalDate on, String diaryNumber, Instant now) {
        mustBePast(on, now);
        var delivery = addressee(actor).delivery();
        if (delivery == null || delivery.receivedOn() != null || on.isBefore(delivery.deliveredOn())) {
            throw new RecommendationProblem.NotDelivered();
        }
        var confirmed = new Delivery(delivery.deliveredOn(), delivery.reference(), on, diaryNumber);
        return next(state, content.each(actor, one -> one.delivered(confirmed)), now);
    }

    /** Once everybody who got it has answered, it is answered. */
    Recommendation answer(UUID actor, Answer answer, Instant now) {
        mustBePast(answer.answeredOn(), now);
        var one = addressee(actor);
        if (state != DELIVERED && state != ANSWERED || one.delivery() == null) {
            throw new RecommendationProblem.NotDelivered();
        }
        if (one.answer() != null && one.answer().confirmedAt() != null) {
            throw new RecommendationProblem.AnsweredAlready();
        }
        var answered = content.each(actor, addressee -> addressee.answered(answer));
        var all = answered.addressees().stream().allMatch(each -> each.delivery() == null || each.answer() != null);
        return next(all ? ANSWERED : state, answered, now);
    }

    Recommendation confirmAnswer(UUID actor, Instant now) {
        var answer = addressee(actor).answer();
        if (answer == null || answer.confirmedAt() != null) {
            throw new RecommendationProblem.NothingToConfirm();
        }
        return next(state, content.each(actor, one -> one.answered(answer.confirmed(now))), now);
    }

    Recommendation decide(Amendment amendment, Caller by, Instant now) {
        mustBeCurator(by);
        var all = new ArrayList<>(content.amendments());
        all.add(amendment);
        return next(state, content.with(all, content.milestones()), now);
    }

    Recommendation plan(Milestone milestone, Caller by, Instant now) {
        mustBeCurator(by);
        mustBePublic();
        if (content.milestones().size() >= MOST_MILESTONES) {
            throw new RecommendationProblem.TooMany("A recommendation has at most " + MOST_MILESTONES + " milestones");
        }
        var all = new ArrayList<>(content.milestones());
        all.add(milestone);
        return next(state, content.with(content.amendments(), all), now);
    }

    Recommendation reach(UUID milestone, LocalDate on, Evidence evidence, Caller by, Instant now) {
        mustBeCurator(by);
        mustBePast(on, now);
        if (content.milestones().stream().noneMatch(one -> one.id().equals(milestone) && one.reachedOn() == null)) {
            throw new RecommendationProblem.NoSuchMilestone();
        }
        var all = content.milestones().stream()
                .map(one -> one.id().equals(milestone) ? one.reached(on, evidence) : one)
                .toList();
        return next(state, content.with(content.amendments(), all), now);
    }

    Recommendation reopen(Caller by, Instant now) {
        return moved(CONSULTATION, content, by, now);
    }

    Recommendation close(Words reason, Caller by, Instant now) {
        return moved(CLOSED, content.closed(reason), by, now);
    }

    Recommendation movedTo(String newSlug) {
        return new Recommendation(id, newSlug, state, content.movedFrom(slug), createdAt, updatedAt, version);
    }

    Recommendation with(Fact fact) {
        return new Recommendation(id, slug, state, content.with(fact), createdAt, updatedAt, version);
    }

    /** Who may not know of a draft learns that there is nothing. */
    public Recommendation shownTo(Caller reader) {
        if (!state.isPublic() && !reader.isCurator()) {
            throw new RecommendationProblem.NotFound();
        }
        return this;
    }

    /** Organisations can take a stance from the consultation until it is closed. */
    public void mustTakeStances() {
        if (state == DRAFT || state == CLOSED) {
            throw new RecommendationProblem.WrongState(state);
        }
    }

    public boolean isPublic() {
        return state.isPublic();
    }

    public TextVersion text() {
        return content.text();
    }

    public List<KnownSource> basedOn() {
        return content.basedOn();
    }

    public List<Addressee> addressees() {
        return content.addressees();
    }

    Addressee addressee(UUID actor) {
        return content.addressees().stream()
                .filter(one -> one.actorId().equals(actor))
                .findFirst()
                .orElseThrow(RecommendationProblem.NotAnAddressee::new);
    }

    void mustBe(RecommendationState wanted) {
        if (state != wanted) {
            throw new RecommendationProblem.WrongState(state);
        }
    }

    static void mustBeCurator(Caller caller) {
        if (!caller.isCurator()) {
            throw new RecommendationProblem.NotCurator();
        }
    }

    private void mustBePublic() {
        if (!state.isPublic() || state == CLOSED) {
            throw new RecommendationProblem.WrongState(state);
        }
    }

    private static void mustBePast(LocalDate day, Instant now) {
        if (day.isAfter(LocalDate.ofInstant(now, Days.STOCKHOLM))) {
            throw new RecommendationProblem.InFuture();
        }
    }

    private Recommendation moved(RecommendationState to, RecommendationContent then, Caller by, Instant now) {
        mustBeCurator(by);
        if (!state.leadsTo(to)) {
            throw new RecommendationProblem.WrongState(state);
        }
        return next(to, then, now);
    }

    private Recommendation next(RecommendationState newState, RecommendationContent newContent, Instant now) {
        return new Recommendation(id, slug, newState, newContent, createdAt, now, version);
    }
}
