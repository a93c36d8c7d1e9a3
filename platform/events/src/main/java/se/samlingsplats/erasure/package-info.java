/** What a service has about a person: shown to them, erased for them, and erased again after a restore. */
@NullMarked
package se.samlingsplats.erasure;

import org.jspecify.annotations.NullMarked;
