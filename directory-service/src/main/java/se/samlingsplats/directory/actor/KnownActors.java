package se.samlingsplats.directory.actor;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** What other aggregates may note of an actor: how it is called and placed today. */
@Component
public class KnownActors {

    private final ActorRepository actors;

    KnownActors(ActorRepository actors) {
        this.actors = actors;
    }

    /** @param id of the one that stands: what was merged is known as the one it was merged into */
    public record KnownActor(ActorId id, String name, String sector, String slug) {}

    public Optional<KnownActor> published(ActorId id) {
        return actors.standing(id.value())
                .filter(actor -> actor.status() == ActorStatus.PUBLISHED)
                .map(actor -> new KnownActor(
                        actor.id(),
                        actor.profile().names().main(),
                        actor.profile().sector(),
                        actor.slug()));
    }

    /** Whom an id stands for today; itself where nobody is known by it. */
    public ActorId standing(ActorId id) {
        return actors.standing(id.value()).map(Actor::id).orElse(id);
    }
}
