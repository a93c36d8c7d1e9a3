/** Frozen, numbered pictures of the needs that can be cited (<i>Behovsbild 2026:1</i>). */
@NullMarked
package se.samlingsplats.directory.edition;

import org.jspecify.annotations.NullMarked;
