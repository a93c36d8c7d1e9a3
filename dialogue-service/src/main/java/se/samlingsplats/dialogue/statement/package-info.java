@NullMarked
package se.samlingsplats.dialogue.statement;

import org.jspecify.annotations.NullMarked;
