/** What organisations promise, decide and pay because of a recommendation. */
@NullMarked
package se.samlingsplats.dialogue.commitment;

import org.jspecify.annotations.NullMarked;
