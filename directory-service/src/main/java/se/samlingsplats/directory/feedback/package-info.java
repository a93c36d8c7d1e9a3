/** What visitors tell us of what stands in their way on this site, and what curators answer. */
@NullMarked
package se.samlingsplats.directory.feedback;

import org.jspecify.annotations.NullMarked;
