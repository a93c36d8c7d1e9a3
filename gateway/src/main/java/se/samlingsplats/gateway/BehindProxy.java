package se.samlingsplats.gateway;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Behind a proxy that ends TLS, cookies, redirects and HSTS follow the scheme it reports. This has to happen before the
 * exchange exists: the session's cookie looks at the first request, not at a changed one.
 */
@Configuration(proxyBeanMethods = false)
class BehindProxy {

    @Bean
    ForwardedHeaderTransformer forwardedHeaderTransformer(EdgeProperties properties) {
        boolean trusted = properties.trustedProxies() > 0;
        return new ForwardedHeaderTransformer() {
            @Override
            public ServerHttpRequest apply(ServerHttpRequest request) {
                return trusted && "https".equals(request.getHeaders().getFirst("X-Forwarded-Proto"))
                        ? secured(request)
                        : request;
            }
        };
    }

    private static ServerHttpRequest secured(ServerHttpRequest request) {
        var uri = UriComponentsBuilder.fromUri(request.getURI())
                .scheme("https")
                .build(true)
                .toUri();
        return request.mutate().uri(uri).build();
    }
}
