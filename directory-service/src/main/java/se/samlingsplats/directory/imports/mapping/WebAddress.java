package se.samlingsplats.directory.imports.mapping;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads a web address; one that only lacks its scheme gets https. */
final class WebAddress {

    private static final int LONGEST = 500;
    private static final Pattern WHOLE = Pattern.compile(
            "https?://([\\p{L}\\p{N}]([\\p{L}\\p{N}_-]*[\\p{L}\\p{N}])?\\.)+\\p{L}[\\p{L}\\p{N}-]*\\.?(:\\d{1,5})?([/?#][^\\s<>\"]*)?",
            Pattern.CASE_INSENSITIVE);

    private WebAddress() {}

    static @Nullable JsonNode read(String text, String pointer, List<Finding> findings) {
        var lower = text.toLowerCase(Locale.ROOT);
        var whole = lower.startsWith("http://") || lower.startsWith("https://");
        var address = whole ? text : "https://" + text;
        var doubled = address.indexOf("http", 8) >= 0 && address.indexOf("://", 8) >= 0 && !whole;
        if (address.length() > LONGEST || doubled || !WHOLE.matcher(address).matches()) {
            findings.add(Finding.warning(pointer, "not-a-web-address", "The value is not one web address; left out"));
            return null;
        }
        if (!whole) {
            findings.add(Finding.warning(
                    pointer, "web-address-mended", "The web address has no scheme; https:// was put before it"));
        }
        return JsonNodeFactory.instance.stringNode(address);
    }
}
