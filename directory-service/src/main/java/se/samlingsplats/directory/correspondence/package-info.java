/** What is there of letters and addresses of a person who has an account. */
@NullMarked
package se.samlingsplats.directory.correspondence;

import org.jspecify.annotations.NullMarked;
