package se.samlingsplats.search.page;

import org.springframework.stereotype.Component;

/** How to contribute and to tell of a barrier without script: by mail, where the house has an address, and elsewhere. */
@Component
class Contributing {

    /** As in the statement itself, which web/ holds. */
    private static final String AUTHORITY = "https://www.digg.se/tdosanmalan";

    private final PageProperties properties;

    Contributing(PageProperties properties) {
        this.properties = properties;
    }

    Html without(Language language) {
        var words = new Html()
                .text(
                        "p",
                        language.pick(
                                "Formulären behöver JavaScript. Utan det går det att bidra så här:",
                                "The forms need JavaScript. Without it you can contribute like this:"));
        words.add(mail(
                language,
                language.pick(
                        " och berätta vad som saknas eller är fel, och var man kan läsa om det.",
                        " and tell us what is missing or wrong, and where one can read about it.")));
        return words.text(
                "p",
                language.pick(
                        "Uppgifter som kommer från en källa rättas också där: källan står på varje sida.",
                        "Facts that come from a source can also be corrected there: each page names its source."));
    }

    /** The whole statement is a page with script; who is kept from that by a barrier must still know whom to tell. */
    Html barriers(Language language) {
        return new Html()
                .text(
                        "p",
                        language.pick(
                                "Redogörelsen och formuläret för att anmäla hinder behöver JavaScript.",
                                "The statement and the form for reporting barriers need JavaScript."))
                .add(mail(
                        language,
                        language.pick(
                                " och berätta vad som hindrar dig, och på vilken sida.",
                                " and tell us what stands in your way, and on which page.")))
                .open("p")
                .plain(language.pick(
                        "Är du inte nöjd med hur vi tar hand om ett hinder kan du ",
                        "If you aren’t satisfied with how we deal with a barrier, you can "))
                .link(
                        AUTHORITY,
                        language.pick(
                                "anmäla det till Myndigheten för digital förvaltning",
                                "report it to the Swedish Agency for Digital Government"))
                .plain(".")
                .close("p");
    }

    private Html mail(Language language, String about) {
        return properties.contact().isEmpty()
                ? new Html()
                : new Html()
                        .open("p")
                        .plain(language.pick("Skriv till ", "Write to "))
                        .link("mailto:" + properties.contact(), properties.contact())
                        .plain(about)
                        .close("p");
    }
}
