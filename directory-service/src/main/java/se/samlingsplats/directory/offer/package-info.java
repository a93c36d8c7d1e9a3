@NullMarked
package se.samlingsplats.directory.offer;

import org.jspecify.annotations.NullMarked;
