package se.samlingsplats.search.page;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.search.query.Labels;
import se.samlingsplats.search.support.Finding;
import se.samlingsplats.search.support.Rule;
import se.samlingsplats.search.support.SupportAnswer;
import se.samlingsplats.search.support.SupportAnswer.Match;

/** The three parts of an answer in plain words: what fits, what to check, and what is not for you now. */
final class SupportResult {

    private static final Map<Rule, String> LISTS = Map.of(
            Rule.LEGAL_FORM, "legalForm",
            Rule.SECTOR, "sector",
            Rule.COUNTY, "county",
            Rule.REACH, "county",
            Rule.STAGE, "stage",
            Rule.KIND, "supportType");

    private final Labels labels;
    private final Language language;

    SupportResult(Labels labels, Language language) {
        this.labels = labels;
        this.language = language;
    }

    Html html(SupportAnswer answer) {
        var total = answer.total();
        return new Html()
                .add(part(
                        language.pick("Stöd som passar", "Support that fits") + " (" + language.number(total.hits())
                                + ")",
                        answer.hits(),
                        language.pick("Inget stöd passar helt.", "No support fits entirely.")))
                .add(part(
                        language.pick("Att kontrollera", "To check") + " (" + language.number(total.toCheck()) + ")",
                        answer.toCheck(),
                        language.pick("Inget att kontrollera.", "Nothing to check.")))
                .add(
                        answer.notNow().isEmpty()
                                ? new Html()
                                : part(language.pick("Inte för dig nu", "Not for you now"), answer.notNow(), ""));
    }

    private Html part(String title, List<Match> matches, String none) {
        var html = new Html().text("h2", title);
        if (matches.isEmpty()) {
            return html.text("p", none);
        }
        html.open("ol");
        matches.forEach(match -> html.add(match(match)));
        return html.close("ol");
    }

    private Html match(Match match) {
        var html = new Html()
                .open("li")
                .link(language.path(match.links().page()), title(match))
                .text("p", match.owner());
        var reasons = match.rules().stream()
                .map(this::reason)
                .filter(each -> !each.isEmpty())
                .toList();
        if (!reasons.isEmpty()) {
            html.open("ul");
            reasons.forEach(each -> html.text("li", each));
            html.close("ul");
        }
        times(html, match);
        return html.close("li");
    }

    private String title(Match match) {
        var title = match.titles().get(language.code);
        return title == null ? match.titles().values().stream().findFirst().orElse("") : title;
    }

    private void times(Html html, Match match) {
        if (match.nextOpening() != null) {
            html.text("p", language.pick("Öppnar ", "Opens ") + Wording.moment(match.nextOpening(), language));
        } else if (match.closesAt() != null) {
            html.text("p", language.pick("Öppet ", "Open ") + Wording.until(match.closesAt(), language));
        }
        if (match.stale()) {
            html.text("p", language.pick("Uppgifterna är inte bekräftade på ett år.", "Not confirmed for a year."));
        }
        if (match.links().calendar() != null) {
            html.open("p")
                    .link(
                            match.links().calendar() + "?lang=" + language.code,
                            language.pick("Till din kalender (.ics)", "For your calendar (.ics)"))
                    .close("p");
        }
    }

    private String reason(Finding finding) {
        var asked = asked(finding);
        return switch (finding.verdict()) {
            case PASS -> finding.rule() == Rule.INTAKE ? "" : language.pick("Passar: ", "Fits: ") + asked;
            case CHECK -> language.pick("Kontrollera: ", "Check: ") + asked;
            case FAIL -> language.pick("Hindrar: ", "In the way: ") + asked;
        };
    }

    private String asked(Finding finding) {
        var codes = codes(finding);
        return switch (finding.rule()) {
            case STATUS -> language.pick("stödet ges inte just nu", "it is not given at present");
            case INTAKE -> language.pick("det går inte att söka nu", "applications are not taken in now");
            case CAPACITY -> language.pick("det är fullt", "it is full");
            case LEGAL_FORM -> language.pick("sökanden är ", "the applicant is ") + codes;
            case SECTOR -> language.pick("sektorn är ", "the sector is ") + codes;
            case COUNTY -> language.pick("sökanden är verksam i ", "the applicant is active in ") + codes;
            case REACH ->
                codes.isEmpty()
                        ? language.pick("stödet gäller i ett annat land", "it is given in another country")
                        : language.pick("stödet gäller i ", "it is given in ") + codes;
            case STAGE -> language.pick("skedet är ", "the stage is ") + codes;
            case KIND -> language.pick("stödet är ", "the support is ") + codes;
            case AMOUNT -> language.pick("beloppet är ", "the amount is ") + amount(finding);
            case FREE_TEXT -> text(finding.texts());
        };
    }

    private String codes(Finding finding) {
        var list = LISTS.getOrDefault(finding.rule(), "");
        return finding.expects().stream()
                .map(code -> labels.of(list, code).getOrDefault(language.code, code))
                .map(label -> finding.rule() == Rule.COUNTY || finding.rule() == Rule.REACH
                        ? label
                        : label.toLowerCase(language.locale))
                .collect(joining(language.pick(" eller ", " or ")));
    }

    private @Nullable String amount(Finding finding) {
        var range = finding.range();
        return range == null
                ? null
                : Wording.range(
                        range.min() == null ? null : range.min().toPlainString(),
                        range.max() == null ? null : range.max().toPlainString(),
                        range.currency(),
                        language);
    }

    private String text(Map<String, String> texts) {
        var own = texts.get(language.code);
        return own == null ? texts.values().stream().findFirst().orElse("") : own;
    }
}
