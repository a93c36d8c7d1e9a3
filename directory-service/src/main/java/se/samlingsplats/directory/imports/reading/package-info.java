@NullMarked
package se.samlingsplats.directory.imports.reading;

import org.jspecify.annotations.NullMarked;
