package se.samlingsplats.resource.resource;

enum ResourceType {
    REPORT,
    TOOL,
    METHOD,
    GUIDE,
    DATASET,
    CASE,
    COURSE,
    FILM
}
