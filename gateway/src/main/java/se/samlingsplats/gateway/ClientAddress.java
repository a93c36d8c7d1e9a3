package se.samlingsplats.gateway;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/** Who calls when nobody has said so: the address, of IPv6 the first 64 bits because one household has them all. */
final class ClientAddress {

    private final int trustedProxies;

    ClientAddress(int trustedProxies) {
        this.trustedProxies = trustedProxies;
    }

    String of(ServerWebExchange exchange) {
        var forwarded = trustedProxies == 0
                ? null
                : fromTheRight(exchange.getRequest().getHeaders().getOrEmpty("X-Forwarded-For"));
        if (forwarded != null) {
            return shortened(forwarded);
        }
        var remote = exchange.getRequest().getRemoteAddress();
        return remote == null ? "unknown" : shortened(remote);
    }

    /** What stands further left than our own proxies was written by the client and proves nothing. */
    private @Nullable InetAddress fromTheRight(List<String> lines) {
        var hops = String.join(",", lines).split(",");
        return hops.length < trustedProxies ? null : literal(hops[hops.length - trustedProxies].strip());
    }

    private static @Nullable InetAddress literal(String text) {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String shortened(InetSocketAddress remote) {
        var address = remote.getAddress();
        return address == null ? remote.getHostString() : shortened(address);
    }

    private static String shortened(InetAddress address) {
        return address instanceof Inet6Address v6
                ? HexFormat.of().formatHex(v6.getAddress(), 0, 8)
                : address.getHostAddress();
    }
}
