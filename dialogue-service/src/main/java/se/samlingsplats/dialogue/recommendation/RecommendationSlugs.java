package se.samlingsplats.dialogue.recommendation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives recommendations their addresses: readable, never shared, kept for ever. */
@Component
class RecommendationSlugs {

    private static final int LONGEST = 80;
    private final JdbcClient jdbc;

    RecommendationSlugs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first free one of {@code title, title-2, title-3 …}; one the recommendation had before is free to it. */
    String claim(String title, UUID id) {
        var base = base(title);
        var slug = base;
        for (int number = 2; !take(slug, id); number++) {
            slug = base + "-" + number;
        }
        return slug;
    }

    /** Whether a slug comes from this title, whatever number it got. */
    static boolean fits(String slug, String title) {
        return slug.equals(base(title)) || slug.matches(base(title) + "-[0-9]+");
    }

    private boolean take(String slug, UUID id) {
        return jdbc.sql("""
                        INSERT INTO recommendation_slug (slug, recommendation_id) VALUES (:slug, :id)
                        ON CONFLICT (slug) DO UPDATE SET slug = excluded.slug
                         WHERE recommendation_slug.recommendation_id = :id
                        """).param("slug", slug).param("id", id).update() == 1;
    }

    private static String base(String title) {
        var plain = Normalizer.normalize(title.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        var cut =
                plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).replaceAll("-[^-]*$", "");
        return cut.isEmpty() ? "rekommendation" : cut;
    }
}
