/** Which people speak for which actor, and how they are invited. */
@NullMarked
package se.samlingsplats.directory.membership;

import org.jspecify.annotations.NullMarked;
