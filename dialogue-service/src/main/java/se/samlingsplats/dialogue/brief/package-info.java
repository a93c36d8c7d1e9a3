/** A recommendation on one page. */
@NullMarked
package se.samlingsplats.dialogue.brief;

import org.jspecify.annotations.NullMarked;
