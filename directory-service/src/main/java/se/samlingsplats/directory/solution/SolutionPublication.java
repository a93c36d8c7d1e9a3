package se.samlingsplats.directory.solution;

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
class SolutionPublication implements Publication<SolutionProfile> {

    private final SolutionService service;
    private final SolutionRepository solutions;

    SolutionPublication(SolutionService service, SolutionRepository solutions) {
        this.service = service;
        this.solutions = solutions;
    }

    @Override
    public Kind kind() {
        return Kind.SOLUTION;
    }

    @Override
    public Class<SolutionProfile> profile() {
        return SolutionProfile.class;
    }

    @Override
    public void check(SolutionProfile profile) {
        Solution.checked(profile);
    }

    @Override
    public Matter matter(SolutionProfile profile) {
        var owner = profile.owner();
        var county = profile.county() == null ? ReferenceData.countyOf(profile.municipality()) : profile.county();
        return Matter.of(
                        profile.titles(),
                        owner.actorId() == null ? null : owner.actorId().value(),
                        owner.name())
                .in(county == null ? List.of() : List.of(county))
                .on(List.of(), profile.challenges(), List.of());
    }

    @Override
    public Optional<Current<SolutionProfile>> current(UUID id) {
        return solutions
                .findById(new SolutionId(id))
                .filter(it -> it.status() != SolutionStatus.RETIRED)
                .map(it -> new Current<>(it.version(), it.slug(), it.profile()));
    }

    @Override
    public Made publish(SolutionProfile profile, @Nullable String raisedBy, Caller by) {
        return made(service.publish(profile, null, by));
    }

    @Override
    public Made revise(UUID id, ExpectedVersion expected, SolutionProfile profile, Caller by) {
        return made(service.revise(new SolutionId(id), expected, profile, by));
    }

    private static Made made(Solution it) {
        return new Made(
                it.id().value(),
                it.slug(),
                new Position(SolutionService.TOPIC, it.id().value(), it.version()));
    }
}
