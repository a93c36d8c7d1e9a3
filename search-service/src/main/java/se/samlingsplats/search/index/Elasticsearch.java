package se.samlingsplats.search.index;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.RequestOptions;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.IOException;
import java.time.Duration;
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
        var request = new Request(method, path);
        request.setOptions(RequestOptions.DEFAULT.toBuilder()
                .setRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(patience))
                        .setConnectionRequestTimeout(Timeout.of(patience))
                        .build()));
        return send(request, body == null ? null : json(body));
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
            return read(client.performRequest(request));
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
