@NullMarked
package se.samlingsplats.directory.money;

import org.jspecify.annotations.NullMarked;
