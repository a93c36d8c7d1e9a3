package se.samlingsplats.dialogue.brief;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** Grows a page of XHTML; every text is escaped here and nowhere else. */
final class BriefHtml {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="%1$s" xml:lang="%1$s"><head><meta charset="UTF-8"/><title>%2$s</title>
            <meta name="subject" content="%2$s"/><meta name="author" content="Samlingsplats"/>
            <meta name="description" content="%3$s"/>
            <style>%4$s</style></head><body>
            """;

    /** Also in the page: a brief that is kept or sent on has to be whole. */
    private static final String STYLE = """
            @page { size: A4; margin: 12mm 16mm; }
            body { font-family: 'Liberation Sans', sans-serif; font-size: 8.5pt; line-height: 1.25; color: #16202e; }
            h1 { font-size: 15pt; line-height: 1.15; margin: 2pt 0 4pt; font-weight: normal; }
            h2 { font-size: 10pt; margin: 6pt 0 1pt; font-weight: normal; color: #1f4e79; }
            p { margin: 0 0 3pt; } ul { margin: 0 0 3pt; padding-left: 12pt; } li { margin: 0; }
            table { border-collapse: collapse; width: 100%; }
            th, td { border-bottom: 1px solid #4a5666; padding: 1pt 4pt; text-align: left; font-weight: normal; }
            .number { text-align: right; }
            """;

    /** What a browser may do with the page: nothing but use its own style. */
    static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash(STYLE)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final StringBuilder html = new StringBuilder();
    private final String language;

    BriefHtml(String language) {
        this.language = language;
    }

    void begin(String title, String description) {
        html.append(HEAD.formatted(language, escaped(title), escaped(description), STYLE));
    }

    String end() {
        return html.append("</body></html>\n").toString();
    }

    void text(String element, String text) {
        text(element, text, language);
    }

    /** Marked where the text is in another language than the page. */
    void text(String element, String text, String textLanguage) {
        html.append('<').append(element);
        if (!textLanguage.equals(language)) {
            html.append(" lang=\"")
                    .append(textLanguage)
                    .append("\" xml:lang=\"")
                    .append(textLanguage)
                    .append('"');
        }
        html.append('>').append(escaped(text)).append("</").append(element).append(">\n");
    }

    void list(List<String> lines) {
        html.append("<ul>");
        lines.forEach(line -> text("li", line));
        html.append("</ul>\n");
    }

    void beginTable(String... columns) {
        html.append("<table><thead><tr>");
        for (var column : columns) {
            html.append("<th scope=\"col\">").append(escaped(column)).append("</th>");
        }
        html.append("</tr></thead><tbody>");
    }

    void row(String name, int... numbers) {
        html.append("<tr><th scope=\"row\">").append(escaped(name)).append("</th>");
        for (var number : numbers) {
            html.append("<td class=\"number\">").append(number).append("</td>");
        }
        html.append("</tr>");
    }

    void endTable() {
        html.append("</tbody></table>\n");
    }

    /** Also without what XML has no place for. */
    private static String escaped(String text) {
        var storable = text.codePoints()
                .filter(c -> c >= 0x20 && c != 0xFFFE && c != 0xFFFF || c == '\n' || c == '\t')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return HtmlUtils.htmlEscape(storable, "UTF-8");
    }

    private static String hash(String style) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
