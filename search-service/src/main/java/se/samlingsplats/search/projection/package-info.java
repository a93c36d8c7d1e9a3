@NullMarked
package se.samlingsplats.search.projection;

import org.jspecify.annotations.NullMarked;
