package se.samlingsplats.events;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param topicPrefix put before every topic and transactional id; lets several installations share one cluster
 * @param relay whether this process sends what is in the outbox
 * @param batchSize most events read at once
 * @param pollInterval how long to wait for a wake-up before looking for events that other replicas wrote
 * @param gatherInterval shortest time between two reads; under load a read then finds several events and costs less each
 * @param commitInterval how long a transaction stays open; a reader of committed records sees an event this much later,
 *     and so much may be sent again after a crash
 * @param retryDelay how long an aggregate rests after one of its events could not be sent
 */
@Validated
@ConfigurationProperties("samlingsplats.events")
record EventsProperties(
        @DefaultValue("") String topicPrefix,
        @DefaultValue("true") boolean relay,
        @DefaultValue("1000") @Min(1) @Max(10_000) int batchSize,
        @DefaultValue("25ms") Duration pollInterval,
        @DefaultValue("2ms") Duration gatherInterval,
        @DefaultValue("500ms") Duration commitInterval,
        @DefaultValue("5s") Duration retryDelay) {}
