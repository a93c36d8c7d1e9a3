package se.samlingsplats.dialogue.endorsement;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.dialogue.document.AfterTime;
import se.samlingsplats.dialogue.document.Worded;
import se.samlingsplats.dialogue.document.Words;
import se.samlingsplats.dialogue.recommendation.Recommendations;
import se.samlingsplats.events.History;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.Page;
import se.samlingsplats.web.Paging;
import se.samlingsplats.web.Versioned;

/** Organisations that stand behind a recommendation, or do not. */
@RestController
@org.springframework.web.bind.annotation.RequestMapping("/api")
class EndorsementController {

    private final EndorsementService service;
    private final EndorsementRepository repository;
    private final Endorsements endorsements;
    private final Recommendations recommendations;
    private final AsOf asOf;
    private final History history;

    EndorsementController(
            EndorsementService service,
            EndorsementRepository repository,
            Endorsements endorsements,
            Recommendations recommendations,
            AsOf asOf,
            History history) {
        this.service = service;
        this.repository = repository;
        this.endorsements = endorsements;
        this.recommendations = recommendations;
        this.asOf = asOf;
        this.history = history;
    }

    /** By an owner of the organisation. Again after a new text: the stance is confirmed or another. */
    @PutMapping("/recommendations/{id}/endorsements/{actor}")
    ResponseEntity<EndorsementView> endorse(
            @PathVariable UUID id, @PathVariable UUID actor, @Valid @RequestBody Given given, Caller caller) {
        return shown(service.endorse(id, actor, given, caller));
    }

    @DeleteMapping("/recommendations/{id}/endorsements/{actor}")
    ResponseEntity<EndorsementView> withdraw(@PathVariable UUID id, @PathVariable UUID actor, Caller caller) {
        return shown(service.withdraw(id, actor, caller));
    }

    /** Oldest first; the withdrawn too. */
    @GetMapping("/recommendations/{id}/endorsements")
    Page<EndorsementView> list(@PathVariable UUID id, Paging paging, Caller caller) {
        recommendations.shownTo(caller, id);
        var after = AfterTime.of(paging);
        var rows = repository.of(id, after.time(), after.id(), paging.limitPlusOne());
        return Page.of(
                        rows,
                        paging,
                        row -> List.of(row.createdAt().toString(), row.id().toString()))
                .map(EndorsementView::of);
    }

    /** Not cached: it says another thing each day. */
    @GetMapping("/recommendations/{id}/standing")
    Standing standing(
            @PathVariable UUID id,
            @RequestParam(name = "asOf", required = false) @Nullable LocalDate asked,
            Caller caller) {
        var recommendation = recommendations.shownTo(caller, id);
        var standing = endorsements.standing(recommendation);
        var verdict = endorsements.voice(recommendation, standing);
        return Standing.of(recommendation, standing, verdict, asOf.of(asked, recommendation));
    }

    @GetMapping("/endorsements/{id}")
    ResponseEntity<EndorsementView> show(@PathVariable UUID id) {
        var view = EndorsementView.of(repository.require(id));
        return Versioned.ok(view, view.version());
    }

    @GetMapping("/endorsements/{id}/history")
    Page<History.Entry> history(@PathVariable UUID id, Paging paging) {
        repository.require(id);
        return history.of(EndorsementView.TOPIC, id, paging);
    }

    private static ResponseEntity<EndorsementView> shown(Endorsement endorsement) {
        var view = EndorsementView.of(endorsement);
        return Versioned.ok(view, view.version(), view.position());
    }

    /**
     * @param textVersion the one that was read
     * @param protocolReference where the decision is minuted
     */
    @Schema(name = "StanceGiven")
    record Given(
            @NotNull @Min(1) Integer textVersion,
            @NotNull Stance stance,
            @NotNull Mandate mandate,
            @NotBlank @Size(max = 200) String protocolReference,
            @Nullable @Worded(max = 2_000) Words reason,
            @Nullable @Worded(max = 2_000) Words reservation) {}
}
