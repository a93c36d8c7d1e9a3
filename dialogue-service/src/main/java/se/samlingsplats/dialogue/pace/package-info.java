/** How fast votes and people come to a dialogue, and what looks like abuse: for whoever facilitates, in memory only. */
@NullMarked
package se.samlingsplats.dialogue.pace;

import org.jspecify.annotations.NullMarked;
