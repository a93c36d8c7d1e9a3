package se.samlingsplats.directory.proposal;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param queue how many may wait for a decision, whoever sent them
 * @param keepTurnedDown how long what was written stays after it was turned down, which is how long one may appeal; the
 *     same for a report that was acted upon
 */
@Validated
@ConfigurationProperties("samlingsplats.proposals")
record ProposalProperties(
        @DefaultValue("20000") @Min(1) int queue,
        @DefaultValue("180d") @DurationMin(days = 1) Duration keepTurnedDown) {}
