/** What the public and members propose and report, and what curators decide about it. */
@NullMarked
package se.samlingsplats.directory.proposal;

import org.jspecify.annotations.NullMarked;
