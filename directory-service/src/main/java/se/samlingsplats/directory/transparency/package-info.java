/** How what people propose and report is treated, in figures. */
@NullMarked
package se.samlingsplats.directory.transparency;

import org.jspecify.annotations.NullMarked;
