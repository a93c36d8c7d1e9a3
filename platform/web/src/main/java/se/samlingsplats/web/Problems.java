package se.samlingsplats.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** The one shape of every refusal: RFC 9457 with a stable code and the correlation id. */
final class Problems {

    private Problems() {}

    static ProblemDetail body(HttpStatusCode status, String code, String detail, List<FieldError> errors) {
        var body = ProblemDetail.forStatusAndDetail(status, detail);
        var known = HttpStatus.resolve(status.value());
        body.setTitle(known == null ? "Refused" : known.getReasonPhrase());
        body.setType(URI.create("urn:samlingsplats:problem:" + code));
        var correlation = String.valueOf(MDC.get(CorrelationFilter.KEY));
        // Left out, Spring would fill in the path, and with it whatever the sender wrote there.
        body.setInstance(URI.create("urn:samlingsplats:request:" + correlation));
        body.setProperty("code", code);
        body.setProperty("correlationId", correlation);
        if (!errors.isEmpty()) {
            body.setProperty("errors", errors);
        }
        return body;
    }

    /** {@code fundings[0].amount} becomes {@code /fundings/0/amount}. */
    static String pointer(String path) {
        return "/"
                + path.replaceAll("\\.?<[^>]*>", "").replaceAll("[\\[.]", "/").replace("]", "");
    }

    /** {@code NotBlank} becomes {@code not-blank}. */
    static String code(String constraint) {
        return constraint.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
