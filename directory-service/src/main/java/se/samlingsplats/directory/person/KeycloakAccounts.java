package se.samlingsplats.directory.person;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import se.samlingsplats.erasure.AlsoReplayed;
import se.samlingsplats.erasure.Subjects;

/** Accounts at the login service, of which this one only knows how to delete them. */
@Component
class KeycloakAccounts implements AlsoReplayed {

    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    private static final Duration TO_ANSWER = Duration.ofSeconds(5);
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 10_000;

    private final KeycloakProperties properties;
    private final RestClient http;

    KeycloakAccounts(KeycloakProperties properties) {
        this.properties = properties;
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(TO_CONNECT).build());
        requests.setReadTimeout(TO_ANSWER);
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    /** Deletes the account; one that is not there is fine. Returns why it failed, as a code without any detail. */
    @Nullable
    String delete(String subject) {
        if (properties.clientSecret().isBlank()) {
            return "not-configured";
        }
        try {
            delete(subject, token());
            return null;
        } catch (HttpClientErrorException e) {
            return "refused-" + e.getStatusCode().value();
        } catch (RestClientException e) {
            return "no-answer";
        }
    }

    /** A restored Keycloak has its old accounts again. */
    @Override
    public void replay(Set<String> subjectHashes) {
        if (properties.clientSecret().isBlank()) {
            return;
        }
        try {
            var token = token();
            var from = 0;
            for (var page = 0; page < MOST_PAGES; page++) {
                var found = users(from, token);
                var back = Arrays.stream(found)
                        .map(User::id)
                        .filter(id -> subjectHashes.contains(Subjects.hash(id)))
                        .toList();
                back.forEach(id -> delete(id, token));
                from += found.length - back.size();
                if (found.length < PAGE) {
                    return;
                }
            }
        } catch (RestClientException e) {
            throw new NotNow("Keycloak does not answer");
        }
    }

    private User[] users(int from, String token) {
        return answer(() -> http.get()
                .uri(properties.admin() + "/users?first={first}&max={max}&briefRepresentation=true", from, PAGE)
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .body(User[].class));
    }

    private void delete(String subject, String token) {
        try {
            http.delete()
                    .uri(properties.admin() + "/users/{id}", subject)
                    .headers(headers -> headers.setBearerAuth(token))
                    .retrieve()
                    .toBodilessEntity();
        } catch (HttpClientErrorException.NotFound e) {
            // gone already: an earlier attempt, or an administrator
        }
    }

    private String token() {
        var form = new LinkedMultiValueMap<String, String>(Map.of(
                "grant_type", java.util.List.of("client_credentials"),
                "client_id", java.util.List.of(properties.clientId()),
                "client_secret", java.util.List.of(properties.clientSecret())));
        return answer(() -> http.post()
                        .uri(properties.realm() + "/protocol/openid-connect/token")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body(form)
                        .retrieve()
                        .body(Token.class))
                .access_token();
    }

    private static <T> T answer(Supplier<@Nullable T> request) {
        var body = request.get();
        if (body == null) {
            throw new RestClientException("An empty answer");
        }
        return body;
    }

    private record User(String id) {}

    @SuppressWarnings("checkstyle:RecordComponentName")
    private record Token(String access_token) {}
}
