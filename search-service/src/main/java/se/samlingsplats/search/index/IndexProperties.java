package se.samlingsplats.search.index;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param prefix put before every index and alias, so that several systems can share a cluster
 * @param replicas copies of each index beside the first
 * @param bulkBytes a bulk request is sent when it has grown to this
 * @param compareAtOnce most documents that are compared in one request
 */
@Validated
@ConfigurationProperties("samlingsplats.search.index")
record IndexProperties(
        @DefaultValue("") @Pattern(regexp = "[a-z0-9-]*") String prefix,
        @DefaultValue("0") @Min(0) @Max(5) int replicas,
        @DefaultValue("4000000") @Min(1000) int bulkBytes,
        @DefaultValue("5000") @Min(1) @Max(10_000) int compareAtOnce) {}
