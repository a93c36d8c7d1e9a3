package se.samlingsplats.gateway;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param issuer as it stands in the tokens and as browsers reach it
 * @param backchannel the same realm as the gateway reaches it, when that differs
 * @param trustedProxies how many of our own proxies stand in front; X-Forwarded-For counts only from there
 */
@Validated
@ConfigurationProperties("samlingsplats.gateway")
record EdgeProperties(
        @NotBlank String issuer,
        @Nullable String backchannel,
        @Nullable String jwks,
        @DefaultValue("samlingsplats") String audience,
        @DefaultValue("web") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("256KB") DataSize maxBody,
        @DefaultValue("1GB") DataSize maxUpload,
        @DefaultValue("0") @Min(0) @Max(5) int trustedProxies,
        @DefaultValue("false") boolean accessLog,
        @DefaultValue Limits limits) {

    /** Visitors share an address in a meeting room or a school, so theirs are no lower than a member's. */
    record Limits(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("6000") @Min(1) long reads,
            @DefaultValue("1800") @Min(1) long writes,
            @DefaultValue("120") @Min(1) long logins,
            @DefaultValue("1m") Duration per) {}

    String keySet() {
        return jwks != null && !jwks.isBlank() ? jwks : endpoint("certs");
    }

    /** An endpoint that the gateway itself calls. */
    String endpoint(String name) {
        var realm = backchannel == null || backchannel.isBlank() ? issuer : backchannel;
        return Objects.requireNonNull(realm) + "/protocol/openid-connect/" + name;
    }

    /** An endpoint that the browser is sent to. */
    String browserEndpoint(String name) {
        return issuer + "/protocol/openid-connect/" + name;
    }
}
