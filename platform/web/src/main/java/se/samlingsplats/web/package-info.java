/** What every servlet service does alike at its HTTP edge: callers, problems, paging, versions, security, bounds. */
@NullMarked
package se.samlingsplats.web;

import org.jspecify.annotations.NullMarked;
