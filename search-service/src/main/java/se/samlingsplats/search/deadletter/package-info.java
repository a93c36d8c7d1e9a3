@NullMarked
package se.samlingsplats.search.deadletter;

import org.jspecify.annotations.NullMarked;
