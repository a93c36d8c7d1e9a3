@NullMarked
package se.samlingsplats.directory.imports;

import org.jspecify.annotations.NullMarked;
