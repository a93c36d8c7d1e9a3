/** Which organisations stand behind a recommendation, and whether that is a common voice. */
@NullMarked
package se.samlingsplats.dialogue.endorsement;

import org.jspecify.annotations.NullMarked;
