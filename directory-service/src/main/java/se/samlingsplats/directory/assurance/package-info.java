/** Asks owners whether old facts are still true, and takes their answer by a signed link. */
@NullMarked
package se.samlingsplats.directory.assurance;

import org.jspecify.annotations.NullMarked;
