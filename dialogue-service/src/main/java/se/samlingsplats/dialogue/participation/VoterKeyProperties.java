package se.samlingsplats.dialogue.participation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param voterKey 32 bytes in Base64 that seal the pseudonyms; without it cookies last only as long as the process
 */
@ConfigurationProperties("samlingsplats.dialogue")
record VoterKeyProperties(@DefaultValue("") String voterKey) {}
