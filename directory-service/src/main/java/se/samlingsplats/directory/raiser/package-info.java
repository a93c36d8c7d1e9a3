/** Tells whoever raised a need what became of it. */
@NullMarked
package se.samlingsplats.directory.raiser;

import org.jspecify.annotations.NullMarked;
