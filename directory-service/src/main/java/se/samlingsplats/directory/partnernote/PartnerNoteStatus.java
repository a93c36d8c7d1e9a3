package se.samlingsplats.directory.partnernote;

enum PartnerNoteStatus {
    PROPOSED,
    PUBLISHED,
    DECLINED,
    WITHDRAWN,
    EXPIRED
}
