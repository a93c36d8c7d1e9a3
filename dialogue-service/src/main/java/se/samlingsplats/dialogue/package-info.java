/** Dialogues and their statements in public; votes only as figures that show nobody. */
@NullMarked
package se.samlingsplats.dialogue;

import org.jspecify.annotations.NullMarked;
