package se.samlingsplats.directory.mail;

import java.util.Locale;

/** What a letter is about. Each kind has a text in Swedish and one in English under {@code letters/}. */
public enum LetterKind {
    ASSURE_REMINDER,
    NEED_CORROBORATED,
    NEED_DECIDED,
    NEED_IN_EDITION,
    NEED_IN_THREAD,
    PROPOSAL_DECIDED,
    INVITATION,
    CLAIM_CODE,
    CLAIM_ASKS_OWNERS,
    INTRODUCTION_CONFIRM,
    INTRODUCTION_ASKED,
    INTRODUCTION_MADE,
    INTRODUCTION_DECLINED,
    FEEDBACK_ANSWERED;

    String file(String language) {
        return "letters/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + language + ".txt";
    }
}
