package se.samlingsplats.search.query;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the pages and the resources of each kind of hit are. */
public final class Addresses {

    private static final Map<String, String> PAGES = Map.of(
            "actor",
            "/aktorer/",
            "offer",
            "/stod/",
            "initiative",
            "/initiativ/",
            "solution",
            "/losningar/",
            "need",
            "/behov/",
            "edition",
            "/behov/utgavor/",
            "resource",
            "/kunskap/",
            "dialogue",
            "/dialog/",
            "recommendation",
            "/rekommendationer/");
    private static final Map<String, String> RESOURCES = Map.ofEntries(
            Map.entry("actor", "/api/actors/"),
            Map.entry("offer", "/api/offers/"),
            Map.entry("initiative", "/api/initiatives/"),
            Map.entry("solution", "/api/solutions/"),
            Map.entry("need", "/api/needs/"),
            Map.entry("edition", "/api/editions/"),
            Map.entry("resource", "/api/resources/"),
            Map.entry("dialogue", "/api/dialogues/"),
            Map.entry("statement", "/api/statements/"),
            Map.entry("meeting", "/api/meetings/"),
            Map.entry("window", "/api/windows/"),
            Map.entry("recommendation", "/api/recommendations/"),
            Map.entry("endorsement", "/api/endorsements/"),
            Map.entry("commitment", "/api/commitments/"),
            Map.entry("impactclaim", "/api/impact-claims/"),
            Map.entry("partnernote", "/api/partner-notes/"));

    /** What has no page of its own, and the address that leads to where it stands. */
    private static final Map<String, String> PARTS = Map.of(
            "partnernote", "/soker-partner/",
            "meeting", "/moten/",
            "window", "/budskap#fonster-");

    private Addresses() {}

    /** In Swedish; the English page has {@code /en} before it. */
    public static String page(String type, @Nullable String slug) {
        return slug == null ? "/dialog" : PAGES.getOrDefault(type, "/") + slug;
    }

    public static String page(String type, @Nullable String slug, String id) {
        var part = PARTS.get(type);
        return part == null ? page(type, slug) : part + id;
    }

    public static String resource(String type, String id) {
        return RESOURCES.getOrDefault(type, "/api/") + id;
    }
}
