@NullMarked
package se.samlingsplats.directory.initiative;

import org.jspecify.annotations.NullMarked;
