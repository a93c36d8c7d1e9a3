/** Knowledge for social innovation: where it is, who made it, under which licence. */
@NullMarked
package se.samlingsplats.resource;

import org.jspecify.annotations.NullMarked;
