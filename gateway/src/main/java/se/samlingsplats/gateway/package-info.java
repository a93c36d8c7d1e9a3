@NullMarked
package se.samlingsplats.gateway;

import org.jspecify.annotations.NullMarked;
