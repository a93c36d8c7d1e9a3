package se.samlingsplats.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param about what the service is for, a sentence at the head of its OpenAPI file
 * @param maxBody largest request body, uploads excepted
 */
@Validated
@ConfigurationProperties("samlingsplats.web")
record WebProperties(
        @DefaultValue("") String about,
        @DefaultValue("256KB") DataSize maxBody) {}
