/** How what somebody proposed becomes an aggregate: by the aggregate's own rules, in its own service. */
@NullMarked
package se.samlingsplats.directory.publication;

import org.jspecify.annotations.NullMarked;
