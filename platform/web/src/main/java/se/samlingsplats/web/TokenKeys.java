package se.samlingsplats.web;

import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.function.UnaryOperator;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** The issuer's public keys, kept over its outages: while it is away its last set counts, and whoever has a token goes on. */
final class TokenKeys {

    private static final int PATIENCE = 2_000;

    private TokenKeys() {}

    static JwtDecoder decoder(OAuth2ResourceServerProperties.Jwt properties) {
        return decoder(properties, UnaryOperator.identity());
    }

    static JwtDecoder decoder(
            OAuth2ResourceServerProperties.Jwt properties, UnaryOperator<JWKSourceBuilder<SecurityContext>> keeping) {
        var keys = JWKSourceBuilder.<SecurityContext>create(
                address(properties), new DefaultResourceRetriever(PATIENCE, PATIENCE));
        var decoder = NimbusJwtDecoder.withJwkSource(
                        keeping.apply(keys).outageTolerantForever().build())
                .build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(
                new JwtIssuerValidator(String.valueOf(properties.getIssuerUri())),
                new JwtAudienceValidator(properties.getAudiences().getFirst())));
        return decoder;
    }

    private static URL address(OAuth2ResourceServerProperties.Jwt properties) {
        try {
            return URI.create(String.valueOf(properties.getJwkSetUri())).toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("The address of the key set is none", e);
        }
    }
}
