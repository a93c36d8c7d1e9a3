package se.samlingsplats.search.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.RequestOptions;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON in, JSON out. Tells what may be tried again from what will never work. */
@Component
public class Elasticsearch {

    private static final int LEAST_REFUSAL = 300;
    private static final Set<Integer> LATER = Set.of(408, 429, 502, 503, 504);
    private static final ContentType LINES = ContentType.create("application/x-ndjson");

    private final Rest5Client client;
    private final JsonMapper json;

    Elasticsearch(Rest5Client client, JsonMapper json) {
        this.client = client;
        this.json = json;
    }

    /** For people who wait: gives up early. */
    public JsonNode ask(String method, String path, @Nullable Object body, Duration patience) {
        return send(hurried(method, path, patience), body == null ? null : json(body));
    }

    /** Several questions to one index in one request; each is answered, or none. */
    public List<JsonNode> askAll(String index, List<? extends Object> bodies, Duration patience) {
        var lines = new ByteArrayOutputStream();
        for (var body : bodies) {
            lines.writeBytes("{}\n".getBytes(UTF_8));
            lines.writeBytes(json.writeValueAsBytes(body));
            lines.write('\n');
        }
        var answers = send(
                        hurried("POST", "/" + index + "/_msearch", patience),
                        new ByteArrayEntity(lines.toByteArray(), LINES))
                .path("responses")
                .valueStream()
                .toList();
        answers.forEach(Elasticsearch::mustBeOne);
        return answers;
    }

    private static void mustBeOne(JsonNode answer) {
        var status = answer.path("status").asInt(200);
        if (LATER.contains(status)) {
            throw new IndexUnavailable("The index answered " + status);
        }
        if (status >= 300) {
            throw new IndexRefusal(status, reason(answer));
        }
    }

    private static Request hurried(String method, String path, Duration patience) {
        var request = new Request(method, path);
        request.setOptions(RequestOptions.DEFAULT.toBuilder()
                .setRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(patience))
                        .setConnectionRequestTimeout(Timeout.of(patience))
                        .build()));
        return request;
    }

    JsonNode call(String method, String path) {
        return send(new Request(method, path), null);
    }

    JsonNode call(String method, String path, Object body) {
        return send(new Request(method, path), json(body));
    }

    JsonNode bulk(String path, byte[] lines, int length) {
        return send(new Request("POST", path), new ByteArrayEntity(lines, 0, length, LINES));
    }

    private HttpEntity json(Object body) {
        var bytes = body instanceof byte[] ready ? ready : json.writeValueAsBytes(body);
        return new ByteArrayEntity(bytes, ContentType.APPLICATION_JSON);
    }

    private JsonNode send(Request request, @Nullable HttpEntity body) {
        if (body != null) {
            request.setEntity(body);
        }
        try {
            var response = client.performRequest(request);
            // The client throws from 500 on only: what was refused for want of memory (429) would count as written.
            if (response.getStatusCode() >= LEAST_REFUSAL) {
                throw refused(response);
            }
            return read(response);
        } catch (ResponseException e) {
            throw refused(e.getResponse());
        } catch (IOException | JacksonException | IllegalStateException e) {
            throw new IndexUnavailable(e);
        }
    }

    private RuntimeException refused(Response response) {
        var status = response.getStatusCode();
        if (LATER.contains(status)) {
            return new IndexUnavailable("The index answered " + status);
        }
        try {
            return new IndexRefusal(status, reason(read(response)));
        } catch (IOException | JacksonException e) {
            return new IndexRefusal(status, "The index answered " + status);
        }
    }

    private JsonNode read(Response response) throws IOException {
        var entity = response.getEntity();
        if (entity == null) {
            return json.createObjectNode();
        }
        try (var content = entity.getContent()) {
            var tree = json.readTree(content);
            return tree.isMissingNode() ? json.createObjectNode() : tree;
        }
    }

    /** Only kind and field: the index likes to quote the refused value. */
    static String reason(JsonNode answer) {
        var error = answer.path("error").isMissingNode() ? answer : answer.path("error");
        var reason = error.path("reason").asString("");
        var field = reason.replaceAll("(?s).*\\bfield \\[([A-Za-z_.]{1,60})\\].*", "$1");
        return error.path("type").asString("refused") + (field.equals(reason) ? "" : " in " + field);
    }
}
