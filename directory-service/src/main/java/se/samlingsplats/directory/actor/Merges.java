package se.samlingsplats.directory.actor;

import org.jspecify.annotations.Nullable;

/**
 * How an actor takes part in merges.
 *
 * @param mergedInto the actor that it was found to be; null while it stands
 * @param statusBefore to go back to when the merge is undone; null while it stands
 */
record Merges(@Nullable ActorId mergedInto, @Nullable ActorStatus statusBefore, Absorptions absorbed) {

    static final Merges NONE = new Merges(null, null, Absorptions.NONE);

    Merges into(ActorId other, ActorStatus before) {
        return new Merges(other, before, absorbed);
    }

    Merges undone() {
        return new Merges(null, null, absorbed);
    }

    Merges with(Absorptions newAbsorbed) {
        return new Merges(mergedInto, statusBefore, newAbsorbed);
    }
}
