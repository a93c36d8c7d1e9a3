package se.samlingsplats.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** Tomcat's own refusals (an undecodable address, too many headers) in the house's shape instead of its page. */
public final class TomcatRefusals extends ErrorReportValve {

    private static final String CODE = "invalid-request";
    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var status = response.getStatus();
        if (status < CLIENT_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            var body = body(response, status).getBytes(StandardCharsets.UTF_8);
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            // Who asked is gone.
            container.getLogger().debug("No refusal sent", e);
        }
    }

    private static String body(Response response, int status) {
        var ours = status >= SERVER_ERROR;
        return """
                {"type":"urn:samlingsplats:problem:%s","title":"%s","status":%d,"detail":"%s","code":"%s","correlationId":"%s"}
                """.formatted(
                ours ? "internal-error" : CODE,
                ours ? "Internal Server Error" : "Bad Request",
                status,
                ours
                        ? "Something went wrong here; the correlation id helps us to find it"
                        : "The request could not be read",
                ours ? "internal-error" : CODE,
                correlation(response)).strip();
    }

    private static String correlation(Response response) {
        var known = response.getHeader(CorrelationFilter.HEADER);
        if (known != null) {
            return known;
        }
        var made = UUID.randomUUID().toString();
        response.setHeader(CorrelationFilter.HEADER, made);
        return made;
    }
}
