/** Who facilitates which dialogue: a right in one dialogue, beside the roles that a token carries. */
@NullMarked
package se.samlingsplats.dialogue.facilitator;

import org.jspecify.annotations.NullMarked;
