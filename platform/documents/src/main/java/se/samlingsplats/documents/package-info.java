/** Documents to read on paper and with a screen reader. */
@NullMarked
package se.samlingsplats.documents;

import org.jspecify.annotations.NullMarked;
