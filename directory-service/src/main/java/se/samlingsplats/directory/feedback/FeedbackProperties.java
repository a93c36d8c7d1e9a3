package se.samlingsplats.directory.feedback;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param queue how much may wait for a curator, whoever sent it
 * @param keepHandled after which what was handled is deleted, words, answer and address
 */
@Validated
@ConfigurationProperties("samlingsplats.feedback")
record FeedbackProperties(
        @DefaultValue("5000") @Min(1) int queue,
        @DefaultValue("180d") @DurationMin(days = 1) Duration keepHandled) {}
