/** The red thread (<i>röda tråden</i>): from a challenge to its impact, with a recommendation as its knot. */
@NullMarked
package se.samlingsplats.search.thread;

import org.jspecify.annotations.NullMarked;
