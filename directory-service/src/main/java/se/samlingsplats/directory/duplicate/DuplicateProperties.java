package se.samlingsplats.directory.duplicate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param every how long after one search of the register the next begins by itself; zero for never
 * @param step keys per transaction
 * @param poll how often to look for a search that another replica or a former process left
 */
@Validated
@ConfigurationProperties("samlingsplats.duplicates")
record DuplicateProperties(
        @DefaultValue("1d") Duration every,
        @DefaultValue("20000") @Min(1) @Max(200_000) int step,
        @DefaultValue("5s") Duration poll) {}
