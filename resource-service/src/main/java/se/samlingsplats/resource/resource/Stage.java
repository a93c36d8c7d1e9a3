package se.samlingsplats.resource.resource;

enum Stage {
    IDEA,
    PILOT,
    ESTABLISH,
    SCALE,
    SYSTEMIC
}
