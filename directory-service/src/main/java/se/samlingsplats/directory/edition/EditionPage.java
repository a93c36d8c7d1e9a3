package se.samlingsplats.directory.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import se.samlingsplats.directory.needspicture.Figures.Count;
import se.samlingsplats.directory.needspicture.PictureNeed;
import se.samlingsplats.directory.reference.CodeList;
import se.samlingsplats.directory.reference.ReferenceData;
import se.samlingsplats.directory.text.LocalizedText;

/** An edition as a document to read, in Swedish, with the structure that a screen reader goes by. */
final class EditionPage {

    /** More would be a book; the CSV has all of them. */
    private static final int MOST_NEEDS = 200;

    private static final Locale SWEDISH = Locale.of("sv", "SE");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", SWEDISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu 'kl.' HH.mm.ss", SWEDISH);
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="sv" xml:lang="sv"><head><title>%1$s</title>
            <meta name="subject" content="%1$s"/><meta name="author" content="Samlingsplats"/>
            <meta name="description" content="En fryst bild av behoven i social innovation i Sverige"/>
            <style>
            @page { size: A4; margin: 22mm 20mm; @bottom-center { content: "%1$s · " counter(page); font-size: 9pt; font-family: 'Liberation Sans'; } }
            body { font-family: 'Liberation Sans'; font-size: 11pt; line-height: 1.45; color: #16202e; }
            h1 { font-size: 24pt; line-height: 1.2; } h2 { font-size: 15pt; margin-top: 18pt; page-break-after: avoid; }
            table { border-collapse: collapse; width: 100%%; -fs-table-paginate: paginate; }
            th, td { border-bottom: 1px solid #4a5666; padding: 3pt 4pt; text-align: left; vertical-align: top; font-weight: normal; }
            thead th { border-bottom: 2px solid #16202e; } .number { text-align: right; } tr { page-break-inside: avoid; }
            </style></head><body>
            """;

    private final StringBuilder html = new StringBuilder();

    private EditionPage() {}

    static String of(Edition edition, List<PictureNeed> needs, String hash) {
        var page = new EditionPage();
        page.html.append(HEAD.formatted(escaped(edition.label())));
        page.opening(edition);
        page.messages(edition);
        page.figures(edition);
        page.needs(needs);
        page.closing(edition, hash);
        return page.html.append("</body></html>").toString();
    }

    private void opening(Edition edition) {
        text("h1", edition.label());
        text(
                "p",
                "Behoven den " + day(edition.asOf()) + ", enligt vad som var känt den " + time(edition.recordedAsOf())
                        + ". Revision " + edition.revision() + ".");
        if (!edition.errata().items().isEmpty()) {
            text("h2", "Rättelser");
            list(edition.errata().items().stream()
                    .map(each ->
                            "Revision " + each.revision() + ": " + each.text().main())
                    .toList());
        }
    }

    private void messages(Edition edition) {
        text("h2", "Budskap");
        list(edition.texts().messages().stream().map(LocalizedText::main).toList());
    }

    private void figures(Edition edition) {
        var totals = edition.figures().totals();
        text("h2", "Siffror");
        text(
                "p",
                "Totalt " + totals.needs() + " behov. " + totals.corroborated()
                        + " är styrkta av organisationer i minst två sektorer. " + totals.claims()
                        + " är påståenden utan underlag. Ett behov som flera sorters stöd kan möta står på flera rader.");
        if (edition.figures().cells().isEmpty()) {
            return;
        }
        html.append("<table><thead><tr>");
        List.of("Behovsområde", "Stöd som efterfrågas", "Behov", "Summa allvar", "Styrkta", "Påståenden")
                .forEach(name -> html.append("<th scope=\"col\">").append(name).append("</th>"));
        html.append("</tr></thead><tbody>");
        edition.figures()
                .cells()
                .forEach(cell -> row(
                        label(CodeList.NEED_AREAS, cell.needArea()),
                        label(CodeList.SUPPORT_TYPES, cell.supportType()),
                        cell.count()));
        html.append("</tbody></table>");
    }

    private void row(String area, String type, Count count) {
        html.append("<tr><th scope=\"row\">").append(escaped(area)).append("</th>");
        text("td", type);
        for (var number : List.of(count.needs(), count.severity(), count.corroborated(), count.claims())) {
            html.append("<td class=\"number\">").append(number).append("</td>");
        }
        html.append("</tr>");
    }

    private void needs(List<PictureNeed> needs) {
        text("h2", "Behoven");
        if (needs.isEmpty()) {
            text("p", "Inga behov gällde den dagen.");
            return;
        }
        if (needs.size() > MOST_NEEDS) {
            text("p", "De " + MOST_NEEDS + " allvarligaste av " + needs.size() + ". Alla finns i CSV-filen.");
        }
        list(needs.stream().limit(MOST_NEEDS).map(EditionPage::line).toList());
    }

    private static String line(PictureNeed need) {
        return need.titles().main() + ". " + label(CodeList.NEED_AREAS, need.needArea()) + ", allvar " + need.severity()
                + " av 5" + (need.corroborated() ? ", styrkt" : "") + (need.claim() ? ", påstående utan underlag" : "")
                + ".";
    }

    private void closing(Edition edition, String hash) {
        text("h2", "Metod");
        edition.texts().method().main().lines().filter(line -> !line.isBlank()).forEach(line -> text("p", line));
        text("h2", "Så citerar du");
        text(
                "p",
                edition.label() + ", revision " + edition.revision() + ". Samlingsplats, "
                        + DAY.format(edition.updatedAt().atZone(STOCKHOLM)) + ".");
        text("p", "Innehållets kontrollsumma (SHA-256): " + hash);
    }

    private void list(List<String> lines) {
        html.append("<ul>");
        lines.forEach(line -> text("li", line));
        html.append("</ul>");
    }

    private void text(String element, String text) {
        html.append('<')
                .append(element)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(element)
                .append('>');
    }

    private static String label(CodeList list, @Nullable String code) {
        if (code == null) {
            return "Inte angivet";
        }
        var known = ReferenceData.load().code(list, code);
        return known == null ? code : Objects.requireNonNullElse(known.labels().get("sv"), code);
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String time(Instant time) {
        return TIME.format(time.atZone(STOCKHOLM));
    }

    /** Also without what XML has no place for. */
    private static String escaped(String text) {
        var storable = text.codePoints()
                .filter(c -> c >= 0x20 && c != 0xFFFE && c != 0xFFFF || c == '\n' || c == '\t')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return HtmlUtils.htmlEscape(storable, "UTF-8");
    }
}
