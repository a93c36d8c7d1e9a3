package se.samlingsplats.directory.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Links that prove that a letter reached its reader. The token says what it is for and until when, signed; that it
 * works once is for whoever made it to remember. Following a link changes nothing: readers of mail follow them too.
 */
@Component
public class SignedLinks {

    private static final int LONGEST = 400;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final LinkKey key;
    private final MailProperties properties;
    private final Clock clock;

    SignedLinks(LinkKey key, MailProperties properties, Clock clock) {
        this.key = key;
        this.properties = properties;
        this.clock = clock;
    }

    /** @param purpose keeps a link for one thing from passing for another */
    public String token(String purpose, String subject, Instant until) {
        var body = TEXT.encodeToString((until.getEpochSecond() + "." + subject).getBytes(UTF_8));
        return body + "." + signature(purpose, body);
    }

    /** The page's address with the token in the fragment, which no server and no log gets to see. */
    public String page(String language, String path, String token) {
        return properties.publicUrl() + ("en".equals(language) ? "/en" : "") + path + "#" + token;
    }

    /** A page without a token. */
    public String page(String language, String path) {
        return properties.publicUrl() + ("en".equals(language) ? "/en" : "") + path;
    }

    /** Whom the token speaks for, if it is ours and not too old. */
    public String subject(String purpose, String token) {
        var dot = token.indexOf('.');
        if (dot < 0
                || token.length() > LONGEST
                || !isOurs(purpose, token.substring(0, dot), token.substring(dot + 1))) {
            throw new LinkProblem.Unknown();
        }
        var body = new String(Base64.getUrlDecoder().decode(token.substring(0, dot)), UTF_8).split("\\.", 2);
        if (clock.instant().getEpochSecond() >= Long.parseLong(body[0])) {
            throw new LinkProblem.Expired();
        }
        return body[1];
    }

    /** To count by address without keeping it: who has the table without the key cannot tell whose it is. */
    public String pseudonym(String address) {
        return HexFormat.of().formatHex(key.sign("address\n" + address.strip().toLowerCase(Locale.ROOT)));
    }

    private boolean isOurs(String purpose, String body, String signature) {
        return MessageDigest.isEqual(signature(purpose, body).getBytes(US_ASCII), signature.getBytes(UTF_8));
    }

    private String signature(String purpose, String body) {
        return TEXT.encodeToString(key.sign(purpose + "\n" + body));
    }
}
