/** What {@code ./run} hands over to: the whole system on one machine, started, watched and stopped. */
@NullMarked
package se.samlingsplats.servers.run;

import org.jspecify.annotations.NullMarked;
