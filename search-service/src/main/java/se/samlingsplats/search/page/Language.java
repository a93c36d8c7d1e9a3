package se.samlingsplats.search.page;

import java.text.NumberFormat;
import java.util.Locale;

/** Swedish at the root, English under {@code /en}. */
enum Language {
    SV("sv", "", Locale.of("sv", "SE")),
    EN("en", "/en", Locale.UK);

    final String code;
    final String prefix;
    final Locale locale;

    Language(String code, String prefix, Locale locale) {
        this.code = code;
        this.prefix = prefix;
        this.locale = locale;
    }

    String number(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    static Language of(String path) {
        return path.equals("/en") || path.startsWith("/en/") ? EN : SV;
    }

    /** The path as it is without a language. */
    String strip(String path) {
        var rest = path.substring(prefix.length());
        return rest.isEmpty() ? "/" : rest;
    }

    String path(String plain) {
        return plain.equals("/") && this == EN ? prefix : prefix + plain;
    }

    String pick(String swedish, String english) {
        return this == SV ? swedish : english;
    }
}
