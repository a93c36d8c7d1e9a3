/** The measured bars: each class one bench, beside a plain anchor, in interleaved slices of one run. */
@NullMarked
package se.samlingsplats.bench;

import org.jspecify.annotations.NullMarked;
