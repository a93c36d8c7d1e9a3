/** What organisations seek partners for (<i>söker partner</i>), beside the solution or the need that it is about. */
@NullMarked
package se.samlingsplats.directory.partnernote;

import org.jspecify.annotations.NullMarked;
