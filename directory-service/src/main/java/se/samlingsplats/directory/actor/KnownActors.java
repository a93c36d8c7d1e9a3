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

    public record KnownActor(String name, String sector) {}

    public Optional<KnownActor> published(ActorId id) {
        return actors.findById(id)
                .filter(actor -> actor.status() == ActorStatus.PUBLISHED)
                .map(actor -> new KnownActor(
                        actor.profile().names().main(), actor.profile().sector()));
    }
}
