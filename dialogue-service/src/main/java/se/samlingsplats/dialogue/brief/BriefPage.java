package se.samlingsplats.dialogue.brief;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.samlingsplats.dialogue.document.Words;
import se.samlingsplats.dialogue.endorsement.CommonVoice;
import se.samlingsplats.dialogue.endorsement.CommonVoiceWords;
import se.samlingsplats.dialogue.endorsement.Endorsement;
import se.samlingsplats.dialogue.endorsement.Standing;
import se.samlingsplats.dialogue.known.KnownSource;
import se.samlingsplats.dialogue.recommendation.Addressee;

/**
 * A recommendation on one page, with the structure that a screen reader goes by. What does not fit is cut off where it
 * says so, and stands whole at the address that it names.
 */
final class BriefPage {

    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_BODY = 1_100;
    private static final int LONGEST_LINE = 150;
    private static final int LONGEST_SIGNATORIES = 260;
    private static final int MOST_SOURCES = 5;
    private static final int MOST_ADDRESSEES = 4;
    private static final int MOST_CURRENCIES = 3;

    private final BriefFacts facts;
    private final BriefHtml html;

    private BriefPage(BriefFacts facts) {
        this.facts = facts;
        this.html = new BriefHtml(facts.language());
    }

    static String of(BriefFacts facts) {
        return new BriefPage(facts).whole();
    }

    private String whole() {
        var text = facts.recommendation().text();
        html.begin(
                cut(text.titles().in(facts.language()), LONGEST_TITLE),
                facts.pick("Samlingsplats, kortversion", "Samlingsplats, brief"));
        html.text(
                "p",
                facts.pick("Rekommendation · ", "Recommendation · ") + state() + " · "
                        + facts.pick("läget den ", "as of ") + day(facts.asOf()) + " · "
                        + facts.pick("text ", "text ") + text.number());
        words("h1", text.titles(), LONGEST_TITLE);
        words("p", text.bodies(), LONGEST_BODY);
        addressees();
        voice();
        signatories();
        money();
        sources();
        html.text(
                "p",
                facts.pick(
                                "Hela texten, alla källor och undertecknare: ",
                                "The whole text, all sources and signatories: ")
                        + facts.page());
        html.text(
                "p",
                facts.pick("Textens kontrollsumma (SHA-256): ", "The text's checksum (SHA-256): ")
                        + text.contentHash());
        return html.end();
    }

    private String state() {
        return switch (facts.recommendation().state()) {
            case DRAFT -> facts.pick("utkast", "draft");
            case CONSULTATION -> facts.pick("på remiss", "in consultation");
            case ADOPTED -> facts.pick("antagen", "adopted");
            case DELIVERED -> facts.pick("överlämnad", "delivered");
            case ANSWERED -> facts.pick("besvarad", "answered");
            case CLOSED -> facts.pick("avslutad", "closed");
        };
    }

    private void addressees() {
        html.text("h2", facts.pick("Till", "To"));
        var lines = new ArrayList<>(facts.recommendation().addressees().stream()
                .limit(MOST_ADDRESSEES)
                .map(this::addressee)
                .toList());
        more(lines, facts.recommendation().addressees().size() - MOST_ADDRESSEES);
        html.list(lines);
    }

    private String addressee(Addressee addressee) {
        var name = cut(addressee.names().in(facts.language()), 80);
        var answer = addressee.answer();
        if (answer != null) {
            var decision =
                    switch (answer.decision()) {
                        case ACCEPTS -> facts.pick("ja", "accepts");
                        case PARTLY -> facts.pick("delvis", "partly");
                        case REJECTS -> facts.pick("nej", "rejects");
                    };
            return name + facts.pick(": svarade den ", ": answered on ") + day(answer.answeredOn()) + ", " + decision
                    + " (" + cut(answer.diaryNumber(), 40) + ")";
        }
        return facts.standing().waiting().stream()
                .filter(each -> each.actorId().equals(addressee.actorId()))
                .findFirst()
                .map(each -> name
                        + facts.pick(": utan svar i ", ": without an answer for ")
                        + each.days()
                        + facts.pick(" dagar", " days"))
                .orElse(name);
    }

    private void voice() {
        html.text("h2", facts.pick("Gemensam röst", "Common voice"));
        html.text("p", facts.standing().explanation().in(facts.language()));
        html.beginTable(
                facts.pick("Sektor", "Sector"),
                facts.pick("Har tagit ställning", "Took a stance"),
                facts.pick("Stöder", "Support"));
        for (var sector : facts.standing().commonVoice().sectors()) {
            html.row(
                    CommonVoiceWords.sector(sector.sector(), facts.language()),
                    sector.organisations(),
                    sector.supporting());
        }
        html.endTable();
    }

    private void signatories() {
        var bySector = new TreeMap<String, List<String>>();
        facts.endorsements().stream()
                .filter(each -> each.content().stance().isSupport())
                .forEach(each -> bySector.computeIfAbsent(rolledUp(each), any -> new ArrayList<>())
                        .add(each.content().names().in(facts.language())));
        if (!bySector.isEmpty()) {
            html.text("h2", facts.pick("Bakom den står", "Behind it stand"));
            html.list(bySector.entrySet().stream()
                    .map(each ->
                            CommonVoiceWords.sector(each.getKey(), facts.language()) + ": " + names(each.getValue()))
                    .toList());
        }
    }

    private static String rolledUp(Endorsement endorsement) {
        var sector = Standing.sector(endorsement);
        return sector.startsWith("PUBLIC_") ? CommonVoice.PUBLIC : sector;
    }

    private String names(List<String> all) {
        var shown = new ArrayList<String>();
        var length = 0;
        for (var name : all) {
            length += name.length() + 2;
            if (length > LONGEST_SIGNATORIES && !shown.isEmpty()) {
                break;
            }
            shown.add(cut(name, LONGEST_LINE));
        }
        var left = all.size() - shown.size();
        return String.join(", ", shown)
                + (left > 0 ? facts.pick(" och ", " and ") + left + facts.pick(" till", " more") : "");
    }

    private void money() {
        if (!facts.ledger().isEmpty()) {
            html.text("h2", facts.pick("Frigjort kapital", "Unlocked capital"));
            html.text(
                    "p",
                    facts.ledger().stream()
                            .limit(MOST_CURRENCIES)
                            .map(each -> each.unlocked().amount() + " " + each.currency()
                                    + facts.pick(", varav betalt ", ", of it paid ")
                                    + each.paid().amount())
                            .collect(Collectors.joining(" · ")));
        }
    }

    private void sources() {
        var all = facts.recommendation().basedOn();
        if (!all.isEmpty()) {
            html.text("h2", facts.pick("Bygger på", "Based on"));
            var lines = new ArrayList<>(
                    all.stream().limit(MOST_SOURCES).map(this::source).toList());
            more(lines, all.size() - MOST_SOURCES);
            html.list(lines);
        }
    }

    private String source(KnownSource source) {
        var kind =
                switch (source.kind()) {
                    case STATEMENT -> facts.pick("Påstående", "Statement");
                    case NEED -> facts.pick("Behov", "Need");
                    case RESOURCE -> facts.pick("Kunskap", "Knowledge");
                    case MEETING -> facts.pick("Möte", "Meeting");
                };
        return kind + ": " + cut(source.titles().in(facts.language()), LONGEST_LINE);
    }

    private void more(List<String> lines, int left) {
        if (left > 0) {
            lines.add(facts.pick("och ", "and ") + left + facts.pick(" till", " more"));
        }
    }

    private void words(String element, Words words, int longest) {
        html.text(element, cut(words.in(facts.language()), longest), words.languageFor(facts.language()));
    }

    private String day(LocalDate day) {
        var locale = facts.english() ? Locale.UK : Locale.of("sv", "SE");
        return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(day);
    }

    private static String cut(String text, int longest) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest - 1)).stripTrailing() + "…";
    }
}
