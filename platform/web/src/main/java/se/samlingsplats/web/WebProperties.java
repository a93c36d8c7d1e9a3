package se.samlingsplats.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param maxBody largest request body, uploads excepted
 */
@Validated
@ConfigurationProperties("samlingsplats.web")
record WebProperties(@DefaultValue("256KB") DataSize maxBody) {}
