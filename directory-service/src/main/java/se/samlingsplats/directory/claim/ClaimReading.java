package se.samlingsplats.directory.claim;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.directory.actor.ActorId;
import se.samlingsplats.directory.actor.KnownActors;
import se.samlingsplats.directory.person.People;
import se.samlingsplats.directory.speaker.Speakers;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.Page;

/** Claims as claimants, owners and curators see them. */
@RestController
@Tag(name = "claims")
@Transactional(readOnly = true)
class ClaimReading {

    private final ClaimTable table;
    private final KnownActors actors;
    private final People people;
    private final Speakers speakers;

    ClaimReading(ClaimTable table, KnownActors actors, People people, Speakers speakers) {
        this.table = table;
        this.actors = actors;
        this.people = people;
        this.speakers = speakers;
    }

    @GetMapping("/api/me/claims")
    @Operation(summary = "Your claims, the newest first")
    ResponseEntity<Page<ClaimView>> mine(Caller caller) {
        return answer(table.of(caller.subject()), caller);
    }

    @GetMapping("/api/actors/{id}/claims")
    @Operation(summary = "Claims that the actor's owners are asked about (owner, curator)")
    ResponseEntity<Page<ClaimView>> asked(@PathVariable UUID id, Caller caller) {
        if (!caller.isCurator() && !speakers.role(caller, id).mayDecide()) {
            throw new ClaimProblem.NotYours();
        }
        return answer(table.askingOwners(id), caller);
    }

    @GetMapping("/api/claims/waiting")
    @Operation(summary = "Claims that wait for a curator, the oldest first (curator)")
    ResponseEntity<Page<ClaimView>> waiting(Caller caller) {
        return answer(table.askingCurators(), caller);
    }

    ClaimView view(Claim claim, Caller caller) {
        var own = claim.isOf(caller);
        return new ClaimView(
                claim.id(),
                claim.version(),
                claim.actorId(),
                actors.published(new ActorId(claim.actorId()))
                        .map(KnownActors.KnownActor::name)
                        .orElse(""),
                claim.state(),
                claim.doubts(),
                claim.mandate(),
                own ? null : people.names(List.of(claim.subject())).get(claim.subject()),
                table.address(claim.personId()).orElse(null),
                claim.attemptsLeft(),
                claim.reason(),
                claim.createdAt(),
                claim.dueAt(),
                claim.endedAt());
    }

    private ResponseEntity<Page<ClaimView>> answer(List<Claim> claims, Caller caller) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Page<>(
                        claims.stream().map(claim -> view(claim, caller)).toList(), null));
    }
}
