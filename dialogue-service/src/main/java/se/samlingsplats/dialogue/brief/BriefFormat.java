package se.samlingsplats.dialogue.brief;

/** As it is written in an address. */
enum BriefFormat {
    html("text/html;charset=UTF-8"),
    pdf("application/pdf");

    final String mediaType;

    BriefFormat(String mediaType) {
        this.mediaType = mediaType;
    }
}
