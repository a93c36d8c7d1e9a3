/** Dialogues that come from elsewhere as polis-export/1, and go back out without loss. */
@NullMarked
package se.samlingsplats.dialogue.exchange;

import org.jspecify.annotations.NullMarked;
