/** Sentences to say together, and the moments to say them. */
@NullMarked
package se.samlingsplats.dialogue.message;

import org.jspecify.annotations.NullMarked;
