@NullMarked
package se.samlingsplats.search.page;

import org.jspecify.annotations.NullMarked;
