package se.samlingsplats.gateway;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.server.WebSessionServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

/** Every endpoint is written out: asking the issuer at start-up would tie our start to Keycloak's. */
@Configuration(proxyBeanMethods = false)
class LoginConfiguration {

    @Bean
    ReactiveClientRegistrationRepository clients(EdgeProperties properties) {
        return new InMemoryReactiveClientRegistrationRepository(ClientRegistration.withRegistrationId("keycloak")
                .clientId(properties.clientId())
                .clientSecret(properties.clientSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid", "profile")
                .issuerUri(properties.issuer())
                .authorizationUri(properties.browserEndpoint("auth"))
                .tokenUri(properties.endpoint("token"))
                .jwkSetUri(properties.keySet())
                .userNameAttributeName("sub")
                .providerConfigurationMetadata(Map.of("end_session_endpoint", properties.browserEndpoint("logout")))
                .build());
    }

    @Bean
    ServerOAuth2AuthorizedClientRepository tokensOfSessions() {
        return new WebSessionServerOAuth2AuthorizedClientRepository();
    }
}
