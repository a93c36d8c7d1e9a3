/** All needs at once (<i>behovsbilden</i>), as they are on any day and as they were known at any time. */
@NullMarked
package se.samlingsplats.directory.needspicture;

import org.jspecify.annotations.NullMarked;
