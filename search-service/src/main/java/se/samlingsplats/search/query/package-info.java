@NullMarked
package se.samlingsplats.search.query;

import org.jspecify.annotations.NullMarked;
