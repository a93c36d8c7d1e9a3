@NullMarked
package se.samlingsplats.search.support;

import org.jspecify.annotations.NullMarked;
