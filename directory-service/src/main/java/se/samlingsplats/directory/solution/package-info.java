@NullMarked
package se.samlingsplats.directory.solution;

import org.jspecify.annotations.NullMarked;
