package se.samlingsplats.dialogue.opendata;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param licence an SPDX id: under which the figures of dialogues that were held here may be used
 * @param source who is to be named for them
 */
@ConfigurationProperties("samlingsplats.dialogue.open-data")
record OpenDataProperties(
        @DefaultValue("CC-BY-4.0") String licence,
        @DefaultValue("Samlingsplats") String source) {}
