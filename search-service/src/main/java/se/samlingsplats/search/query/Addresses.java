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
            Map.entry("recommendation", "/api/recommendations/"),
            Map.entry("endorsement", "/api/endorsements/"),
            Map.entry("commitment", "/api/commitments/"),
            Map.entry("impactclaim", "/api/impact-claims/"),
            Map.entry("partnernote", "/api/partner-notes/"));

    public static final String PARTNER_NOTE = "/soker-partner/";

    private Addresses() {}

    /** In Swedish; the English page has {@code /en} before it. */
    public static String page(String type, @Nullable String slug) {
        return slug == null ? "/dialog" : PAGES.getOrDefault(type, "/") + slug;
    }

    /** A partner note has no page of its own: its address leads to that of what it is about. */
    static String page(String type, @Nullable String slug, String id) {
        return type.equals("partnernote") ? PARTNER_NOTE + id : page(type, slug);
    }

    public static String resource(String type, String id) {
        return RESOURCES.getOrDefault(type, "/api/") + id;
    }
}
