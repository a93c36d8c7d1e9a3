package se.samlingsplats.gateway;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Answers the website's files from memory, before security and limits: they are the same for everyone. */
@Component
@Order(-400)
class SiteFilter implements WebFilter {

    private static final String ASSETS = "/assets/";

    private final Site site;

    SiteFilter(Site site) {
        this.site = site;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = Edge.path(exchange);
        if (path.startsWith("/api/")) {
            return chain.filter(exchange);
        }
        var file = site.at(path);
        if (file == null) {
            return path.startsWith(ASSETS) ? Mono.error(Refusal.notFound()) : chain.filter(exchange);
        }
        var method = exchange.getRequest().getMethod();
        return HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method)
                ? send(exchange, file, path.startsWith(ASSETS))
                : chain.filter(exchange);
    }

    private static Mono<Void> send(ServerWebExchange exchange, Site.File file, boolean hashedName) {
        var request = exchange.getRequest().getHeaders();
        var response = exchange.getResponse();
        var headers = response.getHeaders();
        headers.setCacheControl(hashedName ? "public, max-age=31536000, immutable" : "public, max-age=3600");
        headers.setETag(file.etag());
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (request.getIfNoneMatch().contains(file.etag())) {
            response.setStatusCode(HttpStatus.NOT_MODIFIED);
            return response.setComplete();
        }
        var accepted = request.getFirst(HttpHeaders.ACCEPT_ENCODING);
        var zipped = accepted != null && accepted.contains("gzip") ? file.zipped() : null;
        if (zipped != null) {
            headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        var body = zipped == null ? file.plain() : zipped;
        headers.setContentType(file.type());
        headers.setContentLength(body.length);
        return HttpMethod.HEAD.equals(exchange.getRequest().getMethod())
                ? response.setComplete()
                : response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }
}
