package se.samlingsplats.directory.need;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samlingsplats.directory.publication.Kind;
import se.samlingsplats.directory.publication.Matter;
import se.samlingsplats.directory.publication.Publication;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.Position;

@Component
class NeedPublication implements Publication<NeedProfile> {

    private final NeedService service;
    private final NeedRepository needs;
    private final Clock clock;

    NeedPublication(NeedService service, NeedRepository needs, Clock clock) {
        this.service = service;
        this.needs = needs;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.NEED;
    }

    @Override
    public Class<NeedProfile> profile() {
        return NeedProfile.class;
    }

    @Override
    public void check(NeedProfile profile) {
        var today = Moment.of(clock).today();
        profile.checked(today, today);
    }

    @Override
    public Matter matter(NeedProfile profile) {
        var owner = profile.owner();
        return Matter.of(
                        profile.titles(),
                        owner == null || owner.actorId() == null
                                ? null
                                : owner.actorId().value(),
                        owner == null ? null : owner.name())
                .in(profile.counties())
                .on(List.of(profile.needArea()), profile.challenges(), profile.supportTypes());
    }

    @Override
    public Optional<Current<NeedProfile>> current(UUID id) {
        return needs.findById(new NeedId(id))
                .filter(it -> it.state() != NeedState.RETIRED)
                .map(it -> new Current<>(it.version(), it.slug(), it.profile()));
    }

    @Override
    public Made publish(NeedProfile profile, @Nullable String raisedBy, Caller by) {
        return made(service.publish(profile, raisedBy, null, by));
    }

    @Override
    public Made revise(UUID id, ExpectedVersion expected, NeedProfile profile, Caller by) {
        return made(service.revise(new NeedId(id), expected, profile, by));
    }

    private static Made made(Need it) {
        return new Made(
                it.id().value(),
                it.slug(),
                new Position(NeedService.TOPIC, it.id().value(), it.version()));
    }
}
