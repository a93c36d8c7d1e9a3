package se.samlingsplats.directory.text;

import java.text.Normalizer;
import java.util.Locale;

/** The part of a page's address that people read: {@code Länsstyrelsen i Örebro} becomes {@code lansstyrelsen-i-orebro}. */
public final class Slug {

    private static final int LONGEST = 80;

    private Slug() {}

    public static String of(String name, String fallback) {
        var folded = Normalizer.normalize(unfoldable(name.toLowerCase(Locale.ROOT)), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        var slug = folded.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        var cut = slug.length() <= LONGEST ? slug : atWord(slug);
        return cut.isEmpty() ? fallback : cut;
    }

    private static String atWord(String slug) {
        var end = slug.lastIndexOf('-', LONGEST);
        return slug.substring(0, end > LONGEST / 2 ? end : LONGEST).replaceAll("-+$", "");
    }

    /** Letters that Unicode doesn't take apart. */
    private static String unfoldable(String text) {
        return text.replace("ø", "o")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ß", "ss")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ð", "d")
                .replace("þ", "th")
                .replace("ı", "i");
    }
}
