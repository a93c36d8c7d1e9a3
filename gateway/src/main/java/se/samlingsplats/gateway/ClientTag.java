package se.samlingsplats.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Lets a service tell senders apart that need no login, without telling it who they are: the address as a hash, with a
 * key that lives in this process only.
 */
@Component
class ClientTag {

    static final String HEADER = "Samlingsplats-Client";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;
    private static final Pattern PATHS =
            Pattern.compile("/api/(proposals|reports|feedback|dialogues/[0-9a-f-]{1,40}/participation)");

    private final ClientAddress address;
    private final SecretKeySpec key;

    ClientTag(EdgeProperties properties) {
        this.address = new ClientAddress(properties.trustedProxies());
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** Only where anybody may hand something in or begin to vote; with the votes themselves nothing is told. */
    static boolean isWanted(ServerWebExchange exchange) {
        return HttpMethod.POST.equals(exchange.getRequest().getMethod())
                && PATHS.matcher(Edge.path(exchange)).matches();
    }

    String of(ServerWebExchange exchange) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(address.of(exchange).getBytes(UTF_8)), 0, BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
