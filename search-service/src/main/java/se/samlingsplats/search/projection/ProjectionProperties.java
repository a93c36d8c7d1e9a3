package se.samlingsplats.search.projection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param consumers threads per generation, each with partitions of its own
 */
@Validated
@ConfigurationProperties("samlingsplats.search.projection")
record ProjectionProperties(
        @DefaultValue("3") @Min(1) @Max(30) int consumers) {}
