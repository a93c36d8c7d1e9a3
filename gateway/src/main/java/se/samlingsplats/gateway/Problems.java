package se.samlingsplats.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes a refusal: RFC 9457 for programs, a small page in both languages for people whose page cannot be fetched. */
@Component
class Problems {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final JsonMapper json;
    private final byte[] unavailablePage;

    Problems(JsonMapper json) {
        this.json = json;
        try {
            this.unavailablePage = new ClassPathResource("unavailable.html").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Mono<Void> write(ServerWebExchange exchange, Refusal refusal) {
        var response = exchange.getResponse();
        response.setStatusCode(refusal.status());
        var headers = response.getHeaders();
        headers.setCacheControl("no-store");
        headers.remove(HttpHeaders.CONTENT_LENGTH);
        headers.remove(HttpHeaders.CONTENT_ENCODING);
        if (refusal.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            headers.set(HttpHeaders.RETRY_AFTER, Refusal.RETRY_SECONDS);
        }
        if (refusal.status() == HttpStatus.UNAUTHORIZED) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        }
        var page = refusal.status().is5xxServerError() && wantsPage(exchange);
        headers.setContentType(page ? HTML : MediaType.APPLICATION_PROBLEM_JSON);
        var body = page ? unavailablePage : problem(exchange, refusal);
        headers.setContentLength(body.length);
        return HttpMethod.HEAD.equals(exchange.getRequest().getMethod())
                ? response.setComplete()
                : response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }

    private static boolean wantsPage(ServerWebExchange exchange) {
        var accept = exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT);
        return !Edge.isApi(exchange) && accept != null && accept.contains("text/html");
    }

    private byte[] problem(ServerWebExchange exchange, Refusal refusal) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "urn:samlingsplats:problem:" + refusal.code());
        body.put("title", refusal.status().getReasonPhrase());
        body.put("status", refusal.status().value());
        body.put("detail", refusal.detail());
        body.put("code", refusal.code());
        body.put("correlationId", Edge.correlationId(exchange));
        return json.writeValueAsBytes(body);
    }
}
