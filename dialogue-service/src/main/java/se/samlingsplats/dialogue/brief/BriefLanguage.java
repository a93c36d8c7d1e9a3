package se.samlingsplats.dialogue.brief;

/** As it is written in an address. */
enum BriefLanguage {
    sv,
    en
}
