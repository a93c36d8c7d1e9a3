package se.samlingsplats.dialogue.dialogue;

import java.time.Instant;

/**
 * An open dialogue takes no votes for now. It stands beside the status and is none itself: who does not know of pauses
 * still reads {@code OPEN}, and the dialogue still closes at its hour.
 *
 * @param reasons why, as a facilitator wrote it for everybody
 */
record Pause(Texts reasons, Instant since) {}
