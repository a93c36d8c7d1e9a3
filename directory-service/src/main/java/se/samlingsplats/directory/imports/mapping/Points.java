package se.samlingsplats.directory.imports.mapping;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads a GeoJSON point, or an object with lat and lon. */
final class Points {

    private Points() {}

    static boolean isAbsent(JsonNode value) {
        return !value.has("coordinates")
                && value.path("lat").asString("").isBlank()
                && value.path("lon").asString("").isBlank();
    }

    static @Nullable JsonNode read(JsonNode value) {
        var point = value.path("coordinates");
        return point.isArray()
                ? of(point.path(1).asString(""), point.path(0).asString(""))
                : of(value.path("lat").asString(""), value.path("lon").asString(""));
    }

    private static @Nullable JsonNode of(String latitude, String longitude) {
        try {
            var lat = Double.parseDouble(latitude);
            var lon = Double.parseDouble(longitude);
            var somewhere = Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && (lat != 0 || lon != 0);
            return somewhere
                    ? JsonNodeFactory.instance
                            .objectNode()
                            .put("lat", rounded(lat))
                            .put("lon", rounded(lon))
                    : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A tenth of a metre is enough for an address. */
    private static double rounded(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }
}
