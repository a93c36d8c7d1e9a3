package se.samlingsplats.dialogue.dialogue;

import java.text.Normalizer;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives dialogues their addresses: readable, never shared, kept for ever. */
@Component
class DialogueSlugs {

    private static final int LONGEST = 80;
    private final JdbcClient jdbc;

    DialogueSlugs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first free one of {@code title, title-2, title-3 …}; one the dialogue had before is free to it. */
    String claim(String title, DialogueId id) {
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

    private boolean take(String slug, DialogueId id) {
        return jdbc.sql("""
                        INSERT INTO dialogue_slug (slug, dialogue_id) VALUES (:slug, :id)
                        ON CONFLICT (slug) DO UPDATE SET slug = excluded.slug WHERE dialogue_slug.dialogue_id = :id
                        """).param("slug", slug).param("id", id.value()).update() == 1;
    }

    private static String base(String title) {
        var plain = Normalizer.normalize(title.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        var cut =
                plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).replaceAll("-[^-]*$", "");
        return cut.isEmpty() ? "dialog" : cut;
    }
}
