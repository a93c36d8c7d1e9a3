/** Who works with social innovation, what they run, and the code lists everybody shares. */
@NullMarked
package se.samlingsplats.directory;

import org.jspecify.annotations.NullMarked;
