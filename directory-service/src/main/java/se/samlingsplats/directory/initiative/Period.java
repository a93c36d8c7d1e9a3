package se.samlingsplats.directory.initiative;

import org.jspecify.annotations.Nullable;

/** From the start of one date to the end of the other; each may be unknown. */
public record Period(@Nullable PartialDate from, @Nullable PartialDate to) {

    static final Period UNKNOWN = new Period(null, null);

    boolean isBackwards() {
        return from != null && to != null && to.lastDay().isBefore(from.firstDay());
    }

    /** What is known here, and for the rest what is known there. */
    Period orElse(Period other) {
        return new Period(from == null ? other.from : from, to == null ? other.to : to);
    }
}
