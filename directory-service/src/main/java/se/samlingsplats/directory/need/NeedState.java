package se.samlingsplats.directory.need;

/** How far a need has come. Whether it is corroborated follows from who corroborates it, and is no state. */
public enum NeedState {
    REPORTED,
    PRIORITISED,
    ADDRESSED,
    RETIRED
}
