/** Which actors may be one and the same, and why. */
@NullMarked
package se.samlingsplats.directory.duplicate;

import org.jspecify.annotations.NullMarked;
