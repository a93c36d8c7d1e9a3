package se.samlingsplats.search.page;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Grows a piece of HTML; every text and attribute is escaped here and nowhere else. */
final class Html {

    private final StringBuilder out = new StringBuilder();

    Html text(@Nullable String tag, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            out.append('<')
                    .append(tag)
                    .append('>')
                    .append(escaped(text))
                    .append("</")
                    .append(tag)
                    .append('>');
        }
        return this;
    }

    Html open(String tag, String... attributes) {
        out.append('<').append(tag);
        for (var i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
        out.append('>');
        return this;
    }

    Html close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    Html plain(String text) {
        out.append(escaped(text));
        return this;
    }

    Html add(Html other) {
        out.append(other.out);
        return this;
    }

    Html raw(String safe) {
        out.append(safe);
        return this;
    }

    Html link(String href, String text) {
        return open("a", "href", href).plain(text).close("a");
    }

    /** A link only where the address is one of the web; else its text. */
    Html outward(String address, String text) {
        return isWeb(address)
                ? open("a", "href", address, "rel", "noopener").plain(text).close("a")
                : plain(text);
    }

    /** A row of a list of facts; nothing when there is no value. */
    Html fact(String name, @Nullable String value) {
        return value == null || value.isBlank() ? this : text("dt", name).text("dd", value);
    }

    boolean isEmpty() {
        return out.isEmpty();
    }

    private static boolean isWeb(String address) {
        try {
            var scheme = new URI(address).getScheme();
            return "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
