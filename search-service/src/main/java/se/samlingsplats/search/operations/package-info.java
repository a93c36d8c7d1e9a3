@NullMarked
package se.samlingsplats.search.operations;

import org.jspecify.annotations.NullMarked;
