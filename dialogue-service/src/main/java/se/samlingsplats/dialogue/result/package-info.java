/** What a dialogue came to: groups who think alike, what unites and what divides, with nobody to be recognised. */
@NullMarked
package se.samlingsplats.dialogue.result;

import org.jspecify.annotations.NullMarked;
