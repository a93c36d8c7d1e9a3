package se.samlingsplats.dialogue.recommendation;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.dialogue.document.Worded;
import se.samlingsplats.dialogue.document.Words;
import se.samlingsplats.dialogue.known.KnownActors;
import se.samlingsplats.dialogue.known.Speakers;
import se.samlingsplats.dialogue.recommendation.Addressee.Answer;
import se.samlingsplats.dialogue.recommendation.Addressee.Decision;
import se.samlingsplats.dialogue.recommendation.Addressee.Delivery;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.Ids;
import se.samlingsplats.web.Versioned;

/** The steps of a recommendation on its way to an answer. */
@RestController
@RequestMapping("/api/recommendations/{id}")
class StepController {

    private final RecommendationService service;
    private final Amendments amendments;
    private final Recommendations recommendations;
    private final KnownActors actors;
    private final Speakers speakers;
    private final Clock clock;

    StepController(
            RecommendationService service,
            Amendments amendments,
            Recommendations recommendations,
            KnownActors actors,
            Speakers speakers,
            Clock clock) {
        this.service = service;
        this.amendments = amendments;
        this.recommendations = recommendations;
        this.actors = actors;
        this.speakers = speakers;
        this.clock = clock;
    }

    @PostMapping("/consult")
    ResponseEntity<RecommendationView> consult(@PathVariable UUID id, ExpectedVersion expected, Caller caller) {
        return shown(service.change(id, expected, caller, "consulted", (one, now) -> one.consult(caller, now)));
    }

    @PostMapping("/adopt")
    ResponseEntity<RecommendationView> adopt(@PathVariable UUID id, ExpectedVersion expected, Caller caller) {
        return shown(service.change(
                id, expected, caller, "adopted", (one, now) -> one.adopt(amendments.open(id), caller, now)));
    }

    /** Back to the consultation: a changed text asks everybody to confirm again. */
    @PostMapping("/reopen")
    ResponseEntity<RecommendationView> reopen(@PathVariable UUID id, ExpectedVersion expected, Caller caller) {
        return shown(service.change(id, expected, caller, "reopened", (one, now) -> one.reopen(caller, now)));
    }

    @PostMapping("/deliver")
    ResponseEntity<RecommendationView> deliver(
            @PathVariable UUID id, @Valid @RequestBody Sent sent, ExpectedVersion expected, Caller caller) {
        var delivery = new Delivery(sent.deliveredOn(), sent.reference(), null, null);
        return shown(service.change(
                id, expected, caller, "delivered", (one, now) -> one.deliver(sent.actorId(), delivery, caller, now)));
    }

    /** By the addressee, or by a curator who has its diary number. */
    @PostMapping("/confirm-delivery")
    ResponseEntity<RecommendationView> confirmDelivery(
            @PathVariable UUID id, @Valid @RequestBody Received received, ExpectedVersion expected, Caller caller) {
        var role = addresseeOrCurator(id, received.actorId(), caller);
        return shown(service.change(
                id,
                expected,
                "delivery-confirmed",
                role,
                (one, now) -> one.received(received.actorId(), received.receivedOn(), received.diaryNumber(), now)));
    }

    /** By the addressee, which confirms it at the same time, or by a curator who has the letter. */
    @PostMapping("/answer")
    ResponseEntity<RecommendationView> answer(
            @PathVariable UUID id, @Valid @RequestBody Given given, ExpectedVersion expected, Caller caller) {
        var role = addresseeOrCurator(id, given.actorId(), caller);
        var confirmedAt =
                role.equals("addressee") ? clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS) : null;
        var answer = new Answer(
                given.decision(),
                given.texts(),
                given.answeredOn(),
                given.letter(),
                given.diaryNumber(),
                role,
                confirmedAt);
        return shown(
                service.change(id, expected, "answered", role, (one, now) -> one.answer(given.actorId(), answer, now)));
    }

    @PostMapping("/confirm-answer")
    ResponseEntity<RecommendationView> confirmAnswer(
            @PathVariable UUID id, @Valid @RequestBody Confirmed confirmed, ExpectedVersion expected, Caller caller) {
        recommendations.shownTo(caller, id);
        speakers.mustBind(caller, actors.standing(confirmed.actorId()));
        return shown(service.change(
                id,
                expected,
                "answer-confirmed",
                "addressee",
                (one, now) -> one.confirmAnswer(confirmed.actorId(), now)));
    }

    @PostMapping("/milestones")
    ResponseEntity<RecommendationView> plan(
            @PathVariable UUID id, @Valid @RequestBody Planned planned, ExpectedVersion expected, Caller caller) {
        var milestone = new Milestone(Ids.next(), planned.titles(), planned.due(), null, null);
        return shown(service.change(
                id, expected, caller, "milestone-planned", (one, now) -> one.plan(milestone, caller, now)));
    }

    @PostMapping("/milestones/{milestone}/reach")
    ResponseEntity<RecommendationView> reach(
            @PathVariable UUID id,
            @PathVariable UUID milestone,
            @Valid @RequestBody Reached reached,
            ExpectedVersion expected,
            Caller caller) {
        return shown(service.change(
                id,
                expected,
                caller,
                "milestone-reached",
                (one, now) -> one.reach(milestone, reached.reachedOn(), reached.evidence(), caller, now)));
    }

    @PostMapping("/close")
    ResponseEntity<RecommendationView> close(
            @PathVariable UUID id, @Valid @RequestBody Closed closed, ExpectedVersion expected, Caller caller) {
        return shown(
                service.change(id, expected, caller, "closed", (one, now) -> one.close(closed.because(), caller, now)));
    }

    /** What somebody else answers is no answer. */
    private String addresseeOrCurator(UUID id, UUID actor, Caller caller) {
        recommendations.shownTo(caller, id).addressee(actor);
        if (speakers.binds(caller, actors.standing(actor))) {
            return "addressee";
        }
        Recommendation.mustBeCurator(caller);
        return "curator";
    }

    private static ResponseEntity<RecommendationView> shown(Recommendation recommendation) {
        var view = RecommendationView.of(recommendation);
        return Versioned.ok(view, view.version(), view.position());
    }

    @Schema(name = "Delivered")
    record Sent(
            @NotNull UUID actorId,
            @NotNull LocalDate deliveredOn,
            @NotBlank @Size(max = 200) String reference) {}

    @Schema(name = "DeliveryConfirmed")
    record Received(
            @NotNull UUID actorId,
            @NotNull LocalDate receivedOn,
            @NotBlank @Size(max = 100) String diaryNumber) {}

    @Schema(name = "AnswerGiven")
    record Given(
            @NotNull UUID actorId,
            @NotNull Decision decision,
            @NotNull @Worded(max = 3_000) Words texts,
            @NotNull LocalDate answeredOn,
            @NotBlank @Size(max = 500) String letter,
            @NotBlank @Size(max = 100) String diaryNumber) {}

    @Schema(name = "AnswerConfirmed")
    record Confirmed(@NotNull UUID actorId) {}

    @Schema(name = "MilestonePlanned")
    record Planned(
            @NotNull @Worded(max = 300) Words titles,
            @Nullable LocalDate due) {}

    @Schema(name = "MilestoneReached")
    record Reached(
            @NotNull LocalDate reachedOn, @NotNull @Valid Evidence evidence) {}

    @Schema(name = "RecommendationClosed")
    record Closed(@NotNull @Worded(max = 1_000) Words because) {}
}
