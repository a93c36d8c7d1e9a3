/** What of a dialogue everybody may take away and use. */
@NullMarked
package se.samlingsplats.dialogue.opendata;

import org.jspecify.annotations.NullMarked;
