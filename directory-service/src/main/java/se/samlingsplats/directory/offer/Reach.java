package se.samlingsplats.directory.offer;

/** Where an offer holds. */
enum Reach {
    REGIONAL,
    NATIONAL,
    INTERNATIONAL
}
