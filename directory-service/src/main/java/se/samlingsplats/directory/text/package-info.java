@NullMarked
package se.samlingsplats.directory.text;

import org.jspecify.annotations.NullMarked;
