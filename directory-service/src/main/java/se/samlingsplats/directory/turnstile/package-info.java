/** Keeps those out who send without end, not a room full of people behind one address. */
@NullMarked
package se.samlingsplats.directory.turnstile;

import org.jspecify.annotations.NullMarked;
