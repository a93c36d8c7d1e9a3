/** What goes on behind requests, in a thread of its own. */
@NullMarked
package se.samlingsplats.background;

import org.jspecify.annotations.NullMarked;
