package se.samlingsplats.directory.initiative;

/** Where an initiative stands in time; follows from its dates and the day, and is stored nowhere. */
enum TimeStatus {
    PLANNED,
    ONGOING,
    ENDED,
    OVERDUE,
    UNKNOWN
}
