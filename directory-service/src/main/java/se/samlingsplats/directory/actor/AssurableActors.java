package se.samlingsplats.directory.actor;

import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samlingsplats.directory.freshness.Assurable;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.Position;

@Component
class AssurableActors implements Assurable {

    private final ActorService service;

    AssurableActors(ActorService service) {
        this.service = service;
    }

    @Override
    public Kind kind() {
        return Kind.ACTOR;
    }

    @Override
    public Facts facts(UUID id) {
        return of(service.visible(new ActorId(id), Caller.anonymous()));
    }

    @Override
    public Facts assureByOwner(UUID id, ExpectedVersion expected) {
        return of(service.assureByOwner(new ActorId(id), expected));
    }

    private static Facts of(Actor actor) {
        return new Facts(
                actor.id().value(),
                actor.slug(),
                actor.profile().names(),
                actor.assuredAt(),
                actor.version(),
                new Position(ActorService.TOPIC, actor.id().value(), actor.version()));
    }
}
