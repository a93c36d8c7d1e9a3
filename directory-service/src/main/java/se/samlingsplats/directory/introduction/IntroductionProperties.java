package se.samlingsplats.directory.introduction;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param mostADay introductions that one sender may ask for within a day
 * @param mostAboutADay that all together may ask for about one thing
 * @param valid after which everything about an introduction is deleted
 */
@Validated
@ConfigurationProperties("samlingsplats.introduction")
record IntroductionProperties(
        @DefaultValue("5") @Min(1) @Max(100) int mostADay,
        @DefaultValue("20") @Min(1) @Max(1_000) int mostAboutADay,
        @DefaultValue("30d") Duration valid) {}
