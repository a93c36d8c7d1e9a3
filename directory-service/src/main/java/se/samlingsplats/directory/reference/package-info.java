@NullMarked
package se.samlingsplats.directory.reference;

import org.jspecify.annotations.NullMarked;
