package se.samlingsplats.search.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.search.query.Labels;
import se.samlingsplats.search.support.Answers;
import se.samlingsplats.web.FieldError;

/** The five questions as a form that any browser can send. What is in the address but no answer is left out. */
final class SupportForm {

    static final List<String> NAMES = List.of("legalForm", "county", "stage", "supportType", "needArea", "amount");

    private final Map<String, String[]> parameters;
    private final Labels labels;
    private final Language language;

    SupportForm(Map<String, String[]> parameters, Labels labels, Language language) {
        this.parameters = parameters;
        this.labels = labels;
        this.language = language;
    }

    Answers answers() {
        var amount = first("amount");
        return new Answers(
                first("legalForm"),
                first("county"),
                first("stage"),
                all("supportType"),
                all("needArea"),
                amount == null ? null : new Answers.Amount(plain(amount), currency()));
    }

    private String currency() {
        var currency = first("currency");
        return currency == null ? "SEK" : currency;
    }

    /** As people write sums: with spaces, a comma and kr. */
    private static String plain(String amount) {
        return amount.replaceAll("[\\s\\u00a0\\u202f]|kr\\.?$", "").replace(',', '.');
    }

    private List<String> all(String name) {
        return Arrays.stream(parameters.getOrDefault(name, new String[0]))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    private @Nullable String first(String name) {
        return all(name).stream().findFirst().orElse(null);
    }

    Html html(List<FieldError> errors) {
        var html = new Html();
        errors.forEach(
                error -> html.open("p", "role", "alert").plain(refusal(error)).close("p"));
        html.open("form", "action", language.path(SupportPage.PATH), "method", "get");
        choice(html, "legalForm", language.pick("Juridisk form", "Legal form"));
        choice(html, "county", language.pick("Län", "County"));
        choice(html, "stage", language.pick("Skede", "Stage"));
        checks(html);
        var amount = first("amount");
        html.open("p")
                .open("label", "for", "amount")
                .plain(language.pick("Hur mycket, i kronor", "How much, in Swedish kronor"))
                .close("label")
                .open("input", "id", "amount", "name", "amount", "inputmode", "decimal", "value", orEmpty(amount))
                .close("p");
        return html.open("button", "type", "submit")
                .plain(language.pick("Hitta stöd", "Find support"))
                .close("button")
                .close("form");
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private void choice(Html html, String name, String question) {
        html.open("p").open("label", "for", name).plain(question).close("label");
        html.open("select", "id", name, "name", name).open("option", "value", "");
        html.plain(language.pick("Vet inte än", "Not known yet")).close("option");
        for (var code : labels.codes(name)) {
            if (code.equals(first(name))) {
                html.open("option", "value", code, "selected", "selected");
            } else {
                html.open("option", "value", code);
            }
            html.plain(orEmpty(labels.in(language.code, name, code))).close("option");
        }
        html.close("select").close("p");
    }

    private void checks(Html html) {
        html.open("fieldset").text("legend", language.pick("Vad för slags stöd", "What kind of support"));
        for (var code : labels.codes("supportType")) {
            var id = "supportType-" + code;
            html.open("label", "for", id);
            if (all("supportType").contains(code)) {
                html.open("input", "type", "checkbox", "id", id, "name", "supportType", "value", code, "checked", "");
            } else {
                html.open("input", "type", "checkbox", "id", id, "name", "supportType", "value", code);
            }
            html.plain(" " + orEmpty(labels.in(language.code, "supportType", code)))
                    .close("label");
        }
        all("needArea").forEach(code -> html.open("input", "type", "hidden", "name", "needArea", "value", code));
        html.close("fieldset");
    }

    private String refusal(FieldError error) {
        return switch (error.code()) {
            case "invalid-amount" ->
                language.pick(
                        "Skriv beloppet med siffror, till exempel 150000.",
                        "Write the amount with digits, for example 150000.");
            case "contradictory" ->
                language.pick(
                        "De slag av stöd du valt ger inga pengar. Ta bort beloppet, eller välj fler slag.",
                        "The kinds of support you chose give no money. Leave out the amount, or choose more kinds.");
            default ->
                language.pick("Ett av svaren finns inte att välja.", "One of the answers is not one to choose from.");
        };
    }

    /** The next page of the same answers. */
    Html next(@Nullable String cursor) {
        if (cursor == null) {
            return new Html();
        }
        var query = new StringBuilder();
        NAMES.forEach(name -> all(name).forEach(value -> parameter(query, name, value)));
        parameter(query, "cursor", cursor);
        return new Html()
                .open("p")
                .link(language.path(SupportPage.PATH) + "?" + query, language.pick("Fler stöd", "More support"))
                .close("p");
    }

    private static void parameter(StringBuilder query, String name, String value) {
        query.append(query.isEmpty() ? "" : "&").append(name).append('=').append(URLEncoder.encode(value, UTF_8));
    }
}
