/** How a fact leaves a service and reaches another: outbox, relay, history, republish; the error policy of consumers. */
@NullMarked
package se.samlingsplats.events;

import org.jspecify.annotations.NullMarked;
