/** Meetings of a dialogue, what they came to, and the calendar of them. */
@NullMarked
package se.samlingsplats.dialogue.meeting;

import org.jspecify.annotations.NullMarked;
