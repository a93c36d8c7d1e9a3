package se.samlingsplats.directory.actor;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samlingsplats.directory.publication.Kind;
import se.samlingsplats.directory.publication.Matter;
import se.samlingsplats.directory.publication.Publication;
import se.samlingsplats.directory.reference.ReferenceData;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.Position;

@Component
class ActorPublication implements Publication<ActorProfile> {

    private final ActorService service;
    private final ActorRepository actors;

    ActorPublication(ActorService service, ActorRepository actors) {
        this.service = service;
        this.actors = actors;
    }

    @Override
    public Kind kind() {
        return Kind.ACTOR;
    }

    @Override
    public Class<ActorProfile> profile() {
        return ActorProfile.class;
    }

    @Override
    public void check(ActorProfile profile) {
        Actor.checked(profile);
    }

    @Override
    public Matter matter(ActorProfile profile) {
        var county = ReferenceData.countyOf(profile.municipality());
        return Matter.of(profile.names(), null, profile.names().main())
                .in(county == null ? List.of() : List.of(county));
    }

    @Override
    public Optional<Current<ActorProfile>> current(UUID id) {
        return actors.findById(new ActorId(id))
                .filter(it -> it.status() != ActorStatus.RETIRED)
                .map(it -> new Current<>(it.version(), it.slug(), it.profile()));
    }

    @Override
    public Made publish(ActorProfile profile, @Nullable String raisedBy, Caller by) {
        return made(service.publish(profile, null, by));
    }

    @Override
    public Made revise(UUID id, ExpectedVersion expected, ActorProfile profile, Caller by) {
        return made(service.revise(new ActorId(id), expected, profile, by));
    }

    private static Made made(Actor actor) {
        return new Made(
                actor.id().value(),
                actor.slug(),
                new Position(ActorService.TOPIC, actor.id().value(), actor.version()));
    }
}
