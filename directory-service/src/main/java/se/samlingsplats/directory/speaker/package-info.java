/** Who may speak for which actor: the one question that every aggregate with an owner asks. */
@NullMarked
package se.samlingsplats.directory.speaker;

import org.jspecify.annotations.NullMarked;
