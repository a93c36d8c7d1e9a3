/** People as far as the directory must know them: their names and addresses, and how they are forgotten. */
@NullMarked
package se.samlingsplats.directory.person;

import org.jspecify.annotations.NullMarked;
