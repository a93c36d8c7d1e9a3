package se.samlingsplats.directory.reference;

/** Degrees north and east (WGS 84). */
public record Centroid(double lat, double lon) {}
