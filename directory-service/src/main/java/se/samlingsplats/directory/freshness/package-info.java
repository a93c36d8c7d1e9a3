/** How much what was said is still worth, and who can say it anew. */
@NullMarked
package se.samlingsplats.directory.freshness;

import org.jspecify.annotations.NullMarked;
