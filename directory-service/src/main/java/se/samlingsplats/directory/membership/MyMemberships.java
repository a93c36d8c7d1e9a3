package se.samlingsplats.directory.membership;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.directory.actor.ActorId;
import se.samlingsplats.directory.actor.KnownActors;
import se.samlingsplats.directory.speaker.SpeakerRole;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.Page;

/** For whom I speak. */
@RestController
@Tag(name = "me")
class MyMemberships {

    private final MembershipTable table;
    private final KnownActors actors;

    MyMemberships(MembershipTable table, KnownActors actors) {
        this.table = table;
        this.actors = actors;
    }

    @GetMapping("/api/me/memberships")
    @Transactional(readOnly = true)
    @Operation(summary = "The actors you speak for, with your role")
    ResponseEntity<Page<Mine>> mine(Caller caller) {
        var mine = table.ofPerson(caller.subject()).stream()
                .map(this::shown)
                .filter(Objects::nonNull)
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Page<>(mine, null));
    }

    private @Nullable Mine shown(Member member) {
        var actor = actors.published(new ActorId(member.actorId())).orElse(null);
        return actor == null
                ? null
                : new Mine(
                        member.id(),
                        actor.id().value(),
                        actor.name(),
                        actor.slug(),
                        member.role(),
                        member.mandate(),
                        member.since(),
                        member.isOwner() && table.of(member.actorId()).owners() == 1);
    }

    @Schema(name = "MyMembership")
    record Mine(
            UUID id,
            UUID actorId,
            String actorName,
            String actorSlug,
            SpeakerRole role,
            String mandate,
            Instant since,

            @Schema(description = "True when you cannot leave before somebody else is an owner")
            boolean lastOwner) {}
}
