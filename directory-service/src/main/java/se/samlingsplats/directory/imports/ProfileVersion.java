package se.samlingsplats.directory.imports;

/**
 * One version of a profile.
 *
 * @param version 0 for the one that comes with the service
 * @param body JSON
 */
record ProfileVersion(String name, int version, String body) {}
