package se.samlingsplats.dialogue.result;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param poll how often it is looked whether a dialogue has taken a step: several steps in between are worked out once
 */
@ConfigurationProperties("samlingsplats.dialogue.opinions")
record OpinionProperties(@DefaultValue("2s") Duration poll) {}
