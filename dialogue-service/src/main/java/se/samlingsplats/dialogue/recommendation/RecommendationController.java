package se.samlingsplats.dialogue.recommendation;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.dialogue.document.AfterTime;
import se.samlingsplats.events.History;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.Page;
import se.samlingsplats.web.Paging;
import se.samlingsplats.web.Versioned;
import tools.jackson.databind.JsonNode;

/** Writing, reading and comparing recommendations. */
@RestController
@RequestMapping("/api/recommendations")
class RecommendationController {

    private static final String PUBLIC_STATES = "CONSULTATION,ADOPTED,DELIVERED,ANSWERED,CLOSED";

    private final RecommendationService service;
    private final RecommendationRepository recommendations;
    private final History history;

    RecommendationController(RecommendationService service, RecommendationRepository recommendations, History history) {
        this.service = service;
        this.recommendations = recommendations;
        this.history = history;
    }

    @PostMapping
    ResponseEntity<RecommendationView> draft(
            @Valid @RequestBody RecommendationDraft wanted,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        var view = RecommendationView.of(service.draft(wanted, key, caller));
        return Versioned.created(
                URI.create("/api/recommendations/" + view.id()), view, view.version(), view.position());
    }

    @GetMapping("/{id}")
    ResponseEntity<RecommendationView> show(@PathVariable UUID id, Caller caller) {
        var view = RecommendationView.of(recommendations.require(id).shownTo(caller));
        return Versioned.ok(view, view.version());
    }

    @GetMapping("/by-slug/{slug}")
    ResponseEntity<RecommendationView> bySlug(@PathVariable String slug, Caller caller) {
        var found = recommendations
                .bySlug(slug)
                .orElseThrow(RecommendationProblem.NotFound::new)
                .shownTo(caller);
        return found.slug().equals(slug)
                ? Versioned.ok(RecommendationView.of(found), found.version())
                : ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                        .location(URI.create("/api/recommendations/by-slug/" + found.slug()))
                        .build();
    }

    /** Oldest change first, so that whoever follows can go on from the last one seen. */
    @GetMapping
    Page<RecommendationView> list(
            @RequestParam(required = false) @Nullable Instant updatedSince,
            @RequestParam(required = false) @Nullable RecommendationState state,
            @RequestParam(required = false) @Nullable UUID basedOn,
            Paging paging,
            Caller caller) {
        if (state == RecommendationState.DRAFT) {
            Recommendation.mustBeCurator(caller);
        }
        var after = AfterTime.of(paging);
        var rows = recommendations.changed(
                state == null ? PUBLIC_STATES : state.name(),
                updatedSince == null ? Instant.EPOCH : updatedSince,
                basedOn == null ? "[]" : "[{\"id\": \"" + basedOn + "\"}]",
                after.time(),
                after.id(),
                paging.limitPlusOne());
        return Page.of(
                        rows,
                        paging,
                        row -> List.of(row.updatedAt().toString(), row.id().toString()))
                .map(RecommendationView::of);
    }

    @PutMapping("/{id}")
    ResponseEntity<RecommendationView> revise(
            @PathVariable UUID id, @RequestBody JsonNode body, ExpectedVersion expected, Caller caller) {
        var view = RecommendationView.of(service.revise(id, body, expected, caller));
        return Versioned.ok(view, view.version(), view.position());
    }

    /** The words of one version. In a draft they may still be replaced. */
    @GetMapping("/{id}/texts/{number}")
    TextVersion text(@PathVariable UUID id, @PathVariable int number, Caller caller) {
        return text(recommendations.require(id).shownTo(caller), number);
    }

    @GetMapping("/{id}/texts/{number}/differences")
    TextDifferences differences(
            @PathVariable UUID id, @PathVariable int number, @RequestParam int from, Caller caller) {
        var recommendation = recommendations.require(id).shownTo(caller);
        return TextDifferences.between(text(recommendation, from), text(recommendation, number));
    }

    private static TextVersion text(Recommendation recommendation, int number) {
        return recommendation.content().texts().stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(RecommendationProblem.NoSuchText::new);
    }

    /** What happened before it was shown stays among curators. */
    @GetMapping("/{id}/history")
    Page<History.Entry> history(@PathVariable UUID id, Paging paging, Caller caller) {
        recommendations.require(id).shownTo(caller);
        var page = history.of(RecommendationView.TOPIC, id, paging);
        return caller.isCurator()
                ? page
                : new Page<>(
                        page.items().stream()
                                .filter(RecommendationController::isPublic)
                                .toList(),
                        page.next());
    }

    private static boolean isPublic(History.Entry entry) {
        return entry.state() != null
                && !"DRAFT".equals(entry.state().path("state").asString());
    }
}
