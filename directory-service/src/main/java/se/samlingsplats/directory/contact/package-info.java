/** Where people are reached who asked to be. Their addresses leave this package in letters only. */
@NullMarked
package se.samlingsplats.directory.contact;

import org.jspecify.annotations.NullMarked;
