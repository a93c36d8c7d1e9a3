package se.samlingsplats.directory.mail;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param from whom letters come from
 * @param publicUrl where visitors come in: links begin with it
 * @param atOnce most letters in one round
 * @param mostAttempts after which a letter that the mail server refuses is parked
 * @param retry how long a refused letter waits; twice as long after each further refusal
 * @param longestRetry and never longer
 * @param keep after which a letter is deleted, whatever became of it
 */
@Validated
@ConfigurationProperties("samlingsplats.mail")
record MailProperties(
        @DefaultValue("Samlingsplats <samlingsplats@localhost>") @NotBlank
        String from,

        @DefaultValue("http://localhost:8080") @NotBlank String publicUrl,
        @DefaultValue("100") @Min(1) @Max(1_000) int atOnce,
        @DefaultValue("8") @Min(1) @Max(20) int mostAttempts,
        @DefaultValue("1m") Duration retry,
        @DefaultValue("6h") Duration longestRetry,
        @DefaultValue("30d") Duration keep) {

    Duration pauseAfter(int attempts) {
        var pause = retry.multipliedBy(1L << Math.min(attempts - 1, 20));
        return pause.compareTo(longestRetry) > 0 ? longestRetry : pause;
    }
}
