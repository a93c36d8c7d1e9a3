package se.samlingsplats.dialogue.statement;

/** Why a curator decided so; a code, since free words could name people. Nobody decides {@code UNREAD}. */
public enum ModerationReason {
    FITS,
    OFF_TOPIC,
    DUPLICATE,
    SEVERAL_THOUGHTS,
    UNCLEAR,
    PERSONAL_DATA,
    HATE_OR_THREAT,
    ADVERTISING,
    OTHER,
    UNREAD
}
