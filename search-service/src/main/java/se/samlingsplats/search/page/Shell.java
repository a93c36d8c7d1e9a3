package se.samlingsplats.search.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32C;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The page that web/ builds, with its two placeholders filled. */
@Component
class Shell {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final PageProperties properties;
    private final JsonMapper json;
    private final String template;

    Shell(PageProperties properties, JsonMapper json) {
        this.properties = properties;
        this.json = json;
        this.template = template();
    }

    private static String template() {
        try {
            return new ClassPathResource("site/app.html").getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ResponseEntity<String> answer(PageContent page, Language language) {
        var body = template.replace("<html lang=\"sv\"", "<html lang=\"" + language.code + "\"")
                .replace("<!--app:head-->", head(page, language).toString())
                .replace(
                        "<!--app:body-->",
                        new Html()
                                .open("main", "class", "server-page")
                                .add(page.main())
                                .close("main")
                                .toString());
        var response = ResponseEntity.status(page.status())
                .contentType(HTML)
                .cacheControl(page.status() == 503 ? CacheControl.noStore() : CacheControl.noCache());
        if (page.status() == 503) {
            response.header(
                    HttpHeaders.RETRY_AFTER,
                    String.valueOf(Duration.ofSeconds(5).toSeconds()));
        }
        return page.status() == 200 ? response.eTag(tag(body)).body(body) : response.body(body);
    }

    /** For a page that answers what somebody told of themselves: nobody keeps it on the way. */
    ResponseEntity<String> unkept(PageContent page, Language language) {
        var answer = answer(page, language);
        return ResponseEntity.status(answer.getStatusCode())
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(answer.getBody());
    }

    private static String tag(String body) {
        var sum = new CRC32C();
        sum.update(body.getBytes(UTF_8));
        return '"' + Long.toHexString(sum.getValue()) + "-" + Integer.toHexString(body.length()) + '"';
    }

    private Html head(PageContent page, Language language) {
        var title = page.path().equals("/") ? page.title() : page.title() + " – Samlingsplats";
        var head = new Html().text("title", title).open("meta", "name", "description", "content", page.description());
        if (page.status() != 200) {
            return head.open("meta", "name", "robots", "content", "noindex");
        }
        head.open("link", "rel", "canonical", "href", properties.absolute(language.path(page.path())))
                .open("meta", "property", "og:title", "content", page.title())
                .open("meta", "property", "og:description", "content", page.description());
        for (var each : Language.values()) {
            head.open(
                    "link",
                    "rel",
                    "alternate",
                    "hreflang",
                    each.code,
                    "href",
                    properties.absolute(each.path(page.path())));
        }
        head.open(
                "link",
                "rel",
                "alternate",
                "hreflang",
                "x-default",
                "href",
                properties.absolute(Language.SV.path(page.path())));
        return page.facts().isEmpty() ? head : head.add(facts(page, language));
    }

    /** Escaped so that no text can end the element it stands in. */
    private Html facts(PageContent page, Language language) {
        var all = new LinkedHashMap<String, Object>(Map.of("@context", "https://schema.org"));
        all.put("url", properties.absolute(language.path(page.path())));
        all.putAll(page.facts());
        var text = json.writeValueAsString(all)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
        return new Html()
                .open("script", "type", "application/ld+json")
                .raw(text)
                .close("script");
    }
}
