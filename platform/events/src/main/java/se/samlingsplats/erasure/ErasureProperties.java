package se.samlingsplats.erasure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param requests topic in which one service asks the others to erase somebody, closed to partners
 * @param acknowledgements topic in which they answer
 * @param follow whether this service does what it is asked; false in the one that asks
 */
@ConfigurationProperties("samlingsplats.erasure")
record ErasureProperties(
        @DefaultValue("directory.person") String requests,
        @DefaultValue("directory.acknowledgement") String acknowledgements,
        @DefaultValue("true") boolean follow) {}
