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
            "/dialog/");
    private static final Map<String, String> RESOURCES = Map.of(
            "actor", "/api/actors/",
            "offer", "/api/offers/",
            "initiative", "/api/initiatives/",
            "solution", "/api/solutions/",
            "need", "/api/needs/",
            "edition", "/api/editions/",
            "resource", "/api/resources/",
            "dialogue", "/api/dialogues/",
            "statement", "/api/statements/",
            "partnernote", "/api/partner-notes/");

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
