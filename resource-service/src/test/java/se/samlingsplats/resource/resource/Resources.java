package se.samlingsplats.resource.resource;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import se.samlingsplats.web.Caller;

/** Resources and people the tests know by name. */
final class Resources {

    static final Caller ANNA = new Caller("anna", Set.of("curator"));
    static final Caller BO = new Caller("bo", Set.of("member"));
    static final ResourceId ID = ResourceId.of("01993b5c-7a10-7c3e-9d2a-4f6b8c0d1e2f");
    static final Instant MORNING = Instant.parse("2026-01-12T08:00:00Z");
    static final Instant LATER = Instant.parse("2026-01-12T09:00:00Z");

    private Resources() {}

    static ResourceProfile handbook() {
        return new ResourceProfile(
                new Texts("Metodbok för grannsamverkan", "A handbook for neighbours"),
                new Texts("Så börjar grannar hjälpa varandra.", null),
                ResourceType.METHOD,
                List.of("Solängens byalag"),
                "Solängens byalag",
                new Issued("2024-03"),
                "sv",
                "CC-BY-4.0",
                List.of(Audience.INNOVATOR),
                List.of(Stage.IDEA, Stage.PILOT),
                List.of(NeedArea.SKILLS),
                List.of("11", "11.3"),
                List.of(Challenge.DIGITAL_EXCLUSION),
                List.of(new Link("https://example.org/metodbok", new Texts("Läs boken", null))));
    }

    static ResourceProfile withoutLinks() {
        return new ResourceProfile(
                new Texts("Utkast", null),
                null,
                ResourceType.REPORT,
                null,
                null,
                null,
                null,
                "UNKNOWN_LINK_ONLY",
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static Resource draft() {
        return Resource.draft(ID, "metodbok-for-grannsamverkan", handbook(), ANNA, MORNING);
    }

    /** As the database gives it back: one version more. */
    static Resource saved(Resource next, long version) {
        return new Resource(
                next.id(),
                next.slug(),
                next.aliases(),
                next.profile(),
                next.status(),
                next.withdrawnReason(),
                next.createdAt(),
                next.updatedAt(),
                version);
    }
}
