package se.samlingsplats.gateway;

import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Counts a body of unknown length while it passes; Spring Cloud Gateway's RequestSize reads only Content-Length. */
@Component
@Order(-300)
class BodyLimitFilter implements WebFilter {

    private static final Set<String> UPLOADS = Set.of("/api/imports", "/api/dialogues/imports");

    private final long maxBody;
    private final long maxUpload;

    BodyLimitFilter(EdgeProperties properties) {
        this.maxBody = properties.maxBody().toBytes();
        this.maxUpload = properties.maxUpload().toBytes();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var headers = exchange.getRequest().getHeaders();
        var length = headers.getContentLength();
        if (length < 0 && !headers.containsHeader(HttpHeaders.TRANSFER_ENCODING)) {
            return chain.filter(exchange);
        }
        var most = isUpload(exchange) ? maxUpload : maxBody;
        if (length > most) {
            exchange.getResponse().getHeaders().set(HttpHeaders.CONNECTION, "close");
            return Mono.error(Refusal.bodyTooLarge(most));
        }
        return chain.filter(length < 0 ? counted(exchange, most) : exchange);
    }

    private static boolean isUpload(ServerWebExchange exchange) {
        return HttpMethod.POST.equals(exchange.getRequest().getMethod()) && UPLOADS.contains(Edge.path(exchange));
    }

    private static ServerWebExchange counted(ServerWebExchange exchange, long most) {
        var request = new ServerHttpRequestDecorator(exchange.getRequest()) {
            @Override
            public Flux<DataBuffer> getBody() {
                var read = new AtomicLong();
                return super.getBody().handle((buffer, sink) -> {
                    if (read.addAndGet(buffer.readableByteCount()) > most) {
                        DataBufferUtils.release(buffer);
                        exchange.getResponse().getHeaders().set(HttpHeaders.CONNECTION, "close");
                        sink.error(Refusal.bodyTooLarge(most));
                    } else {
                        sink.next(buffer);
                    }
                });
            }
        };
        return exchange.mutate().request(request).build();
    }
}
