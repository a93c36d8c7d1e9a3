package se.samlingsplats.search.query;

import java.util.Map;

/** Within so many kilometres of a place. */
record Near(double lat, double lon, double km) {

    private static final String RULE = "must be latitude,longitude,kilometres, for example 59.33,18.07,25";

    static Near parse(String text) {
        var parts = text.split(",", -1);
        if (parts.length != 3) {
            throw SearchProblem.invalidParameter("near", RULE);
        }
        return new Near(number(parts[0], -90, 90), number(parts[1], -180, 180), number(parts[2], 0.1, 5_000));
    }

    private static double number(String text, double least, double most) {
        if (!text.strip().matches("-?[0-9]{1,5}(\\.[0-9]{1,12})?")) {
            throw SearchProblem.invalidParameter("near", RULE);
        }
        var value = Double.parseDouble(text.strip());
        if (value < least || value > most) {
            throw SearchProblem.invalidParameter("near", RULE);
        }
        return value;
    }

    Map<String, Object> filter() {
        return Map.of("geo_distance", Map.of("distance", km + "km", "location", point()));
    }

    Map<String, Object> point() {
        return Map.of("lat", lat, "lon", lon);
    }
}
