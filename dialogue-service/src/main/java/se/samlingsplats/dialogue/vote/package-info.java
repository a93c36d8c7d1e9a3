@NullMarked
package se.samlingsplats.dialogue.vote;

import org.jspecify.annotations.NullMarked;
