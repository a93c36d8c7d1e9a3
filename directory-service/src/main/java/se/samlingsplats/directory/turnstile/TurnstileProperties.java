package se.samlingsplats.directory.turnstile;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param free how many one sender may send in a while without more ado: a workshop of thirty people, two each
 * @param proven how many more with a solved puzzle each
 * @param per the while
 * @param perDay how many one sender may send in a day, however slowly
 * @param puzzleBits how hard a puzzle is: about 130 000 attempts at 17, a few seconds of a telephone
 */
@Validated
@ConfigurationProperties("samlingsplats.turnstile")
record TurnstileProperties(
        @DefaultValue("60") @Min(1) long free,
        @DefaultValue("240") @Min(1) long proven,
        @DefaultValue("10m") Duration per,
        @DefaultValue("1000") @Min(1) long perDay,
        @DefaultValue("17") @Min(1) @Max(30) int puzzleBits) {}
