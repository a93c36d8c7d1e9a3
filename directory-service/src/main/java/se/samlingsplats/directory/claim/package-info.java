/** How somebody shows that an actor is their organisation. */
@NullMarked
package se.samlingsplats.directory.claim;

import org.jspecify.annotations.NullMarked;
