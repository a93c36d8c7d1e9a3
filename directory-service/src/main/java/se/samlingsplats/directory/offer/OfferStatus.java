package se.samlingsplats.directory.offer;

/** Whether the offer is given. Only an active one takes in applications; a retired one has left the directory. */
enum OfferStatus {
    ACTIVE,
    INACTIVE,
    DEFUNCT,
    TEMPORARILY_CLOSED,
    RETIRED
}
