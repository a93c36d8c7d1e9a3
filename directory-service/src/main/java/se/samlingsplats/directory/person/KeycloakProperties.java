package se.samlingsplats.directory.person;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param realm address of the realm as this service reaches it, for example {@code http://keycloak:8080/realms/samlingsplats}
 * @param clientId account that may manage users and nothing else
 * @param clientSecret without one nobody is deleted in Keycloak, and erasures stay open where operators see it
 * @param longestPause between two attempts; there is no last one
 */
@ConfigurationProperties("samlingsplats.keycloak")
record KeycloakProperties(
        @DefaultValue("http://localhost:8085/realms/samlingsplats")
        String realm,

        @DefaultValue("user-admin") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("10m") Duration longestPause) {

    String admin() {
        var at = realm.lastIndexOf("/realms/");
        return at < 0 ? realm : realm.substring(0, at) + "/admin" + realm.substring(at);
    }
}
