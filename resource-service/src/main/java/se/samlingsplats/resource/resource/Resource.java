package se.samlingsplats.resource.resource;

import static se.samlingsplats.resource.resource.ResourceStatus.DRAFT;
import static se.samlingsplats.resource.resource.ResourceStatus.PUBLISHED;
import static se.samlingsplats.resource.resource.ResourceStatus.WITHDRAWN;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.FieldError;

/** Something worth reading, using or watching, kept by curators. Every change returns the next state. */
record Resource(
        @Id ResourceId id,
        String slug,
        List<String> aliases,
        ResourceProfile profile,
        ResourceStatus status,
        @Nullable WithdrawalReason withdrawnReason,
        Instant createdAt,
        Instant updatedAt,
        @Version long version) {

    static Resource draft(ResourceId id, String slug, ResourceProfile profile, Caller by, Instant now) {
        mustBeCurator(by);
        mustHaveTitle(profile);
        return new Resource(id, slug, List.of(), profile, DRAFT, null, now, now, 0);
    }

    Resource publish(Caller by, Instant now) {
        mustBeCurator(by);
        mustBe(DRAFT);
        mustBeComplete(profile);
        return next(profile, PUBLISHED, null, now);
    }

    Resource revise(ResourceProfile newProfile, Caller by, Instant now) {
        mustBeCurator(by);
        if (status == WITHDRAWN) {
            throw new ResourceProblem.WrongStatus(status);
        }
        mustHaveTitle(newProfile);
        if (status == PUBLISHED) {
            mustBeComplete(newProfile);
        }
        return next(newProfile, status, null, now);
    }

    Resource withdraw(WithdrawalReason reason, Caller by, Instant now) {
        mustBeCurator(by);
        mustBe(PUBLISHED);
        return next(profile, WITHDRAWN, reason, now);
    }

    /** A new address; the old ones lead on to it. */
    Resource movedTo(String newSlug) {
        var old = new ArrayList<>(aliases);
        old.remove(newSlug);
        old.add(slug);
        return new Resource(
                id, newSlug, List.copyOf(old), profile, status, withdrawnReason, createdAt, updatedAt, version);
    }

    /** Who may not know of a draft learns that there is nothing. */
    Resource shownTo(Caller reader) {
        if (reader.isCurator()) {
            return this;
        }
        if (status == DRAFT) {
            throw new ResourceProblem.NotFound();
        }
        if (withdrawnReason != null) {
            throw new ResourceProblem.Withdrawn(withdrawnReason);
        }
        return this;
    }

    boolean leaves() {
        return status != DRAFT;
    }

    private Resource next(
            ResourceProfile newProfile, ResourceStatus newStatus, @Nullable WithdrawalReason reason, Instant now) {
        return new Resource(id, slug, aliases, newProfile, newStatus, reason, createdAt, now, version);
    }

    static void mustBeCurator(Caller caller) {
        if (!caller.isCurator()) {
            throw new ResourceProblem.NotCurator();
        }
    }

    private void mustBe(ResourceStatus needed) {
        if (status != needed) {
            throw new ResourceProblem.WrongStatus(status);
        }
    }

    private static void mustHaveTitle(ResourceProfile profile) {
        if (profile.titles().isMissing()) {
            throw new ResourceProblem.Incomplete(
                    List.of(new FieldError("/titles", "required", "Give a title in Swedish or English")));
        }
    }

    private static void mustBeComplete(ResourceProfile profile) {
        var missing = new ArrayList<FieldError>();
        if (profile.summaries() == null || profile.summaries().isMissing()) {
            missing.add(new FieldError("/summaries", "required", "Say in a few words what it is"));
        }
        if (profile.links().isEmpty()) {
            missing.add(new FieldError("/links", "required", "Give at least one link"));
        }
        if (!missing.isEmpty()) {
            throw new ResourceProblem.Incomplete(missing);
        }
    }
}
