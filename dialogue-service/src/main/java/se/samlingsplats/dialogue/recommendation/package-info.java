/** Recommendations: their text, to whom they go, and what is answered. */
@NullMarked
package se.samlingsplats.dialogue.recommendation;

import org.jspecify.annotations.NullMarked;
