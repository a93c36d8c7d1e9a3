/** The mathematics of opinion groups: numbers in, numbers out, the same on every machine. No Spring, no database. */
@NullMarked
package se.samlingsplats.dialogue.opinion;

import org.jspecify.annotations.NullMarked;
