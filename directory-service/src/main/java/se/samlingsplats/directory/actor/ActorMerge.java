package se.samlingsplats.directory.actor;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import se.samlingsplats.directory.actor.Absorptions.Absorption;
import se.samlingsplats.web.Caller;

/**
 * Two actors of which one was found to be the other.
 *
 * @param gone stands for the other from then on; its own facts stay as they are, to come back to
 * @param stays takes over addresses, names and sources, and facts that it lacks
 */
record ActorMerge(Actor gone, Actor stays) {

    Actor merged(Caller by, Instant now) {
        Actor.mustBeCurator(by);
        if (gone.id().equals(stays.id())) {
            throw new ActorProblem.MergeIntoItself();
        }
        if (gone.merges().mergedInto() != null) {
            throw new ActorProblem.AlreadyMerged();
        }
        if (gone.status() == ActorStatus.RETIRED) {
            throw new ActorProblem.WrongStatus(gone.status());
        }
        if (stays.status() == ActorStatus.RETIRED) {
            throw new ActorProblem.MergeTarget();
        }
        var merges = gone.merges().into(stays.id(), gone.status());
        return gone.with(ActorStatus.RETIRED, RetireReason.DUPLICATE, merges, now);
    }

    Actor absorbed(MergeReason reason, Instant now) {
        var takeover = Takeover.of(stays.profile(), gone.profile());
        var absorption = handedOver(takeover.filled(), reason, now);
        return stays.with(
                takeover.profile(),
                stays.slug(),
                Stream.concat(stays.aliases().stream(), absorption.slugs().stream())
                        .toList(),
                stays.sources().and(gone.sources()),
                stays.merges().with(stays.merges().absorbed().with(absorption)),
                now);
    }

    private Absorption handedOver(List<String> filled, MergeReason reason, Instant now) {
        var before = gone.merges().absorbed();
        var ids = Stream.concat(Stream.of(gone.id()), before.ids().stream());
        var slugs = Stream.concat(Stream.of(gone.slug()), gone.aliases().stream());
        var names = Stream.concat(gone.profile().names().texts().values().stream(), before.names().stream());
        return new Absorption(
                ids.toList(), slugs.toList(), names.distinct().toList(), gone.sources(), filled, reason, now);
    }

    /** Who stands for it must stand itself, or what was taken over would be out of reach. */
    Actor separated(Caller by, Instant now) {
        Actor.mustBeCurator(by);
        var before = gone.merges().statusBefore();
        if (before == null) {
            throw new ActorProblem.NotMerged();
        }
        if (stays.merges().mergedInto() != null) {
            throw new ActorProblem.MergedFurther();
        }
        return gone.with(before, null, gone.merges().undone(), now);
    }

    /** Gives back what it took over, as far as nobody has changed it since. */
    Actor released(Instant now) {
        return stays.merges()
                .absorbed()
                .of(gone.id())
                .map(absorption -> stays.with(
                        Takeover.givenBack(stays.profile(), gone.profile(), absorption.filled()),
                        stays.slug(),
                        stays.aliases().stream()
                                .filter(alias -> !absorption.slugs().contains(alias))
                                .toList(),
                        stays.sources().without(absorption.sources()),
                        stays.merges().with(stays.merges().absorbed().without(absorption)),
                        now))
                .orElse(stays);
    }
}
