/** Brings two people together who both want it. Neither sees the other's address before both have said yes. */
@NullMarked
package se.samlingsplats.directory.introduction;

import org.jspecify.annotations.NullMarked;
