/** What came of an initiative, a solution or an organisation's work: claimed with an indicator, at an evidence level. */
@NullMarked
package se.samlingsplats.directory.impactclaim;

import org.jspecify.annotations.NullMarked;
