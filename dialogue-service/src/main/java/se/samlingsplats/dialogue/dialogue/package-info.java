@NullMarked
package se.samlingsplats.dialogue.dialogue;

import org.jspecify.annotations.NullMarked;
