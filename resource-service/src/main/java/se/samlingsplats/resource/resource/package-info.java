@NullMarked
package se.samlingsplats.resource.resource;

import org.jspecify.annotations.NullMarked;
