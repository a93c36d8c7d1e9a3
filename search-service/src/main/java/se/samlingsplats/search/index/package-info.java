@NullMarked
package se.samlingsplats.search.index;

import org.jspecify.annotations.NullMarked;
