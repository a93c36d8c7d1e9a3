package se.samlingsplats.resource.resource;

enum ResourceStatus {
    DRAFT,
    PUBLISHED,
    WITHDRAWN
}
