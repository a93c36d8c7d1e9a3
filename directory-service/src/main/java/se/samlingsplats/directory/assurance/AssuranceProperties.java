package se.samlingsplats.directory.assurance;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param after how old facts may grow before their owner is asked
 * @param again how long after a letter without an answer the next one follows
 * @param most letters about facts that stay as they are
 * @param mostADay letters to one owner, however many facts are due
 * @param linkValid how long the link in a letter works
 */
@Validated
@ConfigurationProperties("samlingsplats.assurance")
record AssuranceProperties(
        @DefaultValue("6m") Period after,
        @DefaultValue("2m") Period again,
        @DefaultValue("3") @Min(1) @Max(12) int most,
        @DefaultValue("5") @Min(1) @Max(100) int mostADay,
        @DefaultValue("60d") Duration linkValid) {}
