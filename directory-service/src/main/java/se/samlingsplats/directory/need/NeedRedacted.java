package se.samlingsplats.directory.need;

/** Said within the transaction that takes something back, to those who keep copies. */
public record NeedRedacted(NeedId id, String byRole) {}
