@NullMarked
package se.samlingsplats.directory.imports.mapping;

import org.jspecify.annotations.NullMarked;
