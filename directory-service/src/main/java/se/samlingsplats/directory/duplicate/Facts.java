package se.samlingsplats.directory.duplicate;

import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.actor.Location;

/**
 * What of an actor is compared beside its names.
 *
 * @param page host and path of its website
 * @param locality as plain words
 */
record Facts(
        Shared number,
        Shared page,
        Shared host,
        @Nullable String country,
        @Nullable String municipality,
        @Nullable String locality,
        @Nullable Location location) {

    private static final double EARTH_DIAMETER_KM = 12_742;

    /**
     * A value and how many actors have it: what everybody has tells nobody apart.
     *
     * @param value null where there is none
     */
    record Shared(@Nullable String value, long holders) {

        boolean isAlso(Shared other) {
            return value != null && value.equals(other.value);
        }

        boolean differsFrom(Shared other) {
            return value != null && other.value != null && !value.equals(other.value);
        }

        long holders(Shared other) {
            return Math.max(holders, other.holders);
        }
    }

    /** As the crow flies; null where one of the two places is unknown. */
    @Nullable
    Double kilometresTo(Facts other) {
        if (location == null || other.location == null) {
            return null;
        }
        var lat = Math.toRadians(location.lat());
        var otherLat = Math.toRadians(other.location.lat());
        var lon = Math.toRadians(other.location.lon() - location.lon());
        var h = Math.pow(Math.sin((otherLat - lat) / 2), 2)
                + Math.cos(lat) * Math.cos(otherLat) * Math.pow(Math.sin(lon / 2), 2);
        return EARTH_DIAMETER_KM * Math.asin(Math.sqrt(Math.min(1, h)));
    }
}
