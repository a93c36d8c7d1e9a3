/** What is lacking, who says so and how it is known. */
@NullMarked
package se.samlingsplats.directory.need;

import org.jspecify.annotations.NullMarked;
