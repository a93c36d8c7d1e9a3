package se.samlingsplats.search.thread;

/** The hops of a thread, in their order. */
public enum HopKind {
    CHALLENGE,
    NEED,
    STATEMENT,
    RECOMMENDATION,
    ENDORSEMENT,
    ANSWER,
    COMMITMENT,
    IMPACT
}
