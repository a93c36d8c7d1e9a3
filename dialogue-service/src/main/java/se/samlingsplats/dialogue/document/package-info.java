/** Words in two languages, facts and money, as they stand in documents. */
@NullMarked
package se.samlingsplats.dialogue.document;

import org.jspecify.annotations.NullMarked;
