/** Letters to people, and the signed links in them. Addresses and texts stand in one table for a bounded time and in no log. */
@NullMarked
package se.samlingsplats.directory.mail;

import org.jspecify.annotations.NullMarked;
