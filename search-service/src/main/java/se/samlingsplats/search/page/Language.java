package se.samlingsplats.search.page;

/** Swedish at the root, English under {@code /en}. */
enum Language {
    SV("sv", ""),
    EN("en", "/en");

    final String code;
    final String prefix;

    Language(String code, String prefix) {
        this.code = code;
        this.prefix = prefix;
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
