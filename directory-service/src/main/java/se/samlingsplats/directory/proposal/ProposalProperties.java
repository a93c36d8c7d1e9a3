package se.samlingsplats.directory.proposal;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param queue how many may wait for a decision, whoever sent them */
@Validated
@ConfigurationProperties("samlingsplats.proposals")
record ProposalProperties(@DefaultValue("20000") @Min(1) int queue) {}
