/** Who may judge what: scopes, and the organisations somebody belongs to and therefore does not judge. */
@NullMarked
package se.samlingsplats.directory.curator;

import org.jspecify.annotations.NullMarked;
