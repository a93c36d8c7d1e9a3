/** What this service has heard of organisations, needs and resources, and of who speaks for whom. */
@NullMarked
package se.samlingsplats.dialogue.known;

import org.jspecify.annotations.NullMarked;
