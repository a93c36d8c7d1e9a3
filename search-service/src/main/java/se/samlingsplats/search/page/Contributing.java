package se.samlingsplats.search.page;

import org.springframework.stereotype.Component;

/** How to contribute without script: by mail, where the house has an address, and at the source. */
@Component
class Contributing {

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
        if (!properties.contact().isEmpty()) {
            words.open("p")
                    .plain(language.pick("Skriv till ", "Write to "))
                    .link("mailto:" + properties.contact(), properties.contact())
                    .plain(language.pick(
                            " och berätta vad som saknas eller är fel, och var man kan läsa om det.",
                            " and tell us what is missing or wrong, and where one can read about it."))
                    .close("p");
        }
        return words.text(
                "p",
                language.pick(
                        "Uppgifter som kommer från en källa rättas också där: källan står på varje sida.",
                        "Facts that come from a source can also be corrected there: each page names its source."));
    }
}
