@NullMarked
package se.samlingsplats.dialogue.participation;

import org.jspecify.annotations.NullMarked;
