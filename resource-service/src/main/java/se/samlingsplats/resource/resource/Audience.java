package se.samlingsplats.resource.resource;

/** For whom a resource is meant. */
enum Audience {
    INNOVATOR,
    NEED_OWNER,
    SUPPORT_PROVIDER,
    DECISION_MAKER,
    FACILITATOR,
    RESEARCHER
}
