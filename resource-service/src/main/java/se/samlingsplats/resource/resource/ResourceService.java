package se.samlingsplats.resource.resource;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.events.Outbox;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.IdempotencyKeys;
import se.samlingsplats.web.StrictBody;
import tools.jackson.databind.JsonNode;

/** Changes to resources: one transaction saves the new state and records the event. */
@Service
@Transactional
class ResourceService {

    private final ResourceRepository resources;
    private final ResourceSlugs slugs;
    private final Outbox outbox;
    private final IdempotencyKeys keys;
    private final StrictBody bodies;
    private final Clock clock;

    ResourceService(
            ResourceRepository resources,
            ResourceSlugs slugs,
            Outbox outbox,
            IdempotencyKeys keys,
            StrictBody bodies,
            Clock clock) {
        this.resources = resources;
        this.slugs = slugs;
        this.outbox = outbox;
        this.keys = keys;
        this.bodies = bodies;
        this.clock = clock;
    }

    Resource draft(ResourceProfile profile, @Nullable String key, Caller caller) {
        Resource.mustBeCurator(caller);
        var candidate = ResourceId.next();
        var id = new ResourceId(keys.claim(caller, key, profile, candidate.value()));
        if (!id.equals(candidate)) {
            return resources.require(id);
        }
        var slug = slugs.claim(profile.titles().first(), id);
        var resource = resources.save(Resource.draft(id, slug, profile, caller, now()));
        outbox.keep(ResourceView.change(resource, "drafted", caller));
        return resource;
    }

    Resource revise(ResourceId id, JsonNode body, ExpectedVersion expected, Caller caller) {
        Resource.mustBeCurator(caller);
        var current = resources.require(id);
        expected.require(current.version());
        var profile = bodies.read(body, ResourceView.of(current), ResourceProfile.class);
        var revised = resources.save(renamed(current.revise(profile, caller, now())));
        if (revised.leaves()) {
            outbox.append(ResourceView.change(revised, "revised", caller));
        } else {
            outbox.keep(ResourceView.change(revised, "revised", caller));
        }
        return revised;
    }

    Resource publish(ResourceId id, ExpectedVersion expected, Caller caller) {
        var published = resources.save(expected(id, expected, caller).publish(caller, now()));
        outbox.append(ResourceView.change(published, "published", caller));
        return published;
    }

    Resource withdraw(ResourceId id, WithdrawalReason reason, ExpectedVersion expected, Caller caller) {
        var withdrawn = resources.save(expected(id, expected, caller).withdraw(reason, caller, now()));
        outbox.append(ResourceView.change(withdrawn, "withdrawn", caller));
        return withdrawn;
    }

    private Resource expected(ResourceId id, ExpectedVersion expected, Caller caller) {
        Resource.mustBeCurator(caller);
        var current = resources.require(id);
        expected.require(current.version());
        return current;
    }

    private Resource renamed(Resource resource) {
        var title = resource.profile().titles().first();
        return ResourceSlugs.fits(resource.slug(), title)
                ? resource
                : resource.movedTo(slugs.claim(title, resource.id()));
    }

    /** As precise as the database keeps it, so that what is answered is what is stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
