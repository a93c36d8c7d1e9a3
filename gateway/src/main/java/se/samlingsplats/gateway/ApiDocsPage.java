package se.samlingsplats.gateway;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Turns one OpenAPI file into HTML: every operation with its parameters, body and answers, then the schemas. */
final class ApiDocsPage {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final StringBuilder html = new StringBuilder();
    private final String name;

    private ApiDocsPage(String name) {
        this.name = name;
    }

    static String section(String name, String yaml) {
        var file = map(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
        var page = new ApiDocsPage(name);
        page.line(
                "<section id=\"%s\"><h2>%s</h2><p lang=\"en\">%s</p>",
                name, text(map(file.get("info")), "title"), text(map(file.get("info")), "description"));
        each(map(file.get("paths")), (path, operations) -> METHODS.stream()
                .filter(map(operations)::containsKey)
                .forEach(method ->
                        page.operation(method, path, map(map(operations).get(method)))));
        page.schemas(map(map(file.get("components")).get("schemas")));
        return page.line("</section>").toString();
    }

    private void operation(String method, String path, Map<?, ?> operation) {
        line("<article><h3><code>%s %s</code></h3>", method.toUpperCase(Locale.ROOT), path);
        if (operation.containsKey("summary")) {
            line("<p lang=\"en\">%s</p>", text(operation, "summary"));
        }
        parameters(list(operation.get("parameters")));
        var body = content(operation.get("requestBody"));
        if (!body.isEmpty()) {
            html.append("<p>Kropp: ").append(body).append("</p>\n");
        }
        html.append("<ul>");
        each(map(operation.get("responses")), (status, answer) -> html.append("<li><code>")
                .append(escaped(status))
                .append("</code> ")
                .append(escaped(text(map(answer), "description")))
                .append(' ')
                .append(content(answer))
                .append("</li>"));
        line("</ul></article>");
    }

    private void parameters(List<?> parameters) {
        if (parameters.isEmpty()) {
            return;
        }
        html.append("<ul>");
        for (var each : parameters) {
            var parameter = map(each);
            line(
                    "<li><code>%s</code> (%s%s) <span lang=\"en\">%s</span></li>",
                    text(parameter, "name"),
                    text(parameter, "in"),
                    Boolean.TRUE.equals(parameter.get("required")) ? ", krävs" : "",
                    text(parameter, "description"));
        }
        line("</ul>");
    }

    private void schemas(Map<?, ?> schemas) {
        each(schemas, (schema, shape) -> {
            line("<details id=\"%s\"><summary><code>%s</code></summary><ul>", anchor(schema), schema);
            each(map(map(shape).get("properties")), (property, type) -> html.append("<li><code>")
                    .append(escaped(property))
                    .append("</code> ")
                    .append(type(map(type)))
                    .append("</li>"));
            line("</ul></details>");
        });
    }

    private String content(@Nullable Object holder) {
        return map(map(holder).get("content")).values().stream()
                .map(media -> type(map(map(media).get("schema"))))
                .collect(Collectors.joining(" "));
    }

    private String type(Map<?, ?> schema) {
        if (schema.get("$ref") instanceof String reference) {
            var target = reference.substring(reference.lastIndexOf('/') + 1);
            return "<a href=\"#%s\"><code>%s</code></a>".formatted(escaped(anchor(target)), escaped(target));
        }
        if (schema.containsKey("items")) {
            return "lista av " + type(map(schema.get("items")));
        }
        var choices = list(schema.get("enum"));
        return choices.isEmpty()
                ? escaped(text(schema, "type"))
                : choices.stream()
                        .map(each -> "<code>" + escaped(each) + "</code>")
                        .collect(Collectors.joining(" "));
    }

    private String anchor(String schema) {
        return name + "-" + schema;
    }

    private StringBuilder line(String form, Object... values) {
        var safe = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            safe[i] = escaped(values[i]);
        }
        return html.append(form.formatted(safe)).append('\n');
    }

    private static String text(Map<?, ?> from, String member) {
        return from.get(member) == null ? "" : String.valueOf(from.get(member));
    }

    private static String escaped(Object value) {
        return HtmlUtils.htmlEscape(String.valueOf(value), "UTF-8");
    }

    private static void each(Map<?, ?> map, BiConsumer<String, Object> what) {
        map.forEach((key, value) -> what.accept(String.valueOf(key), value));
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
