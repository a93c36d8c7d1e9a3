package se.samlingsplats.search.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.search.query.Addresses;
import tools.jackson.databind.JsonNode;

/** Every page there is, for search engines; in parts when there are more than a sitemap may hold. */
@RestController
class SitemapController {

    private static final int PAGE = 5_000;
    private static final int PART = 20_000;
    private static final String START = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final Entities entities;
    private final FixedPages fixed;
    private final ChallengePages challenges;
    private final PageProperties properties;

    SitemapController(Entities entities, FixedPages fixed, ChallengePages challenges, PageProperties properties) {
        this.entities = entities;
        this.fixed = fixed;
        this.challenges = challenges;
        this.properties = properties;
    }

    /** Made here, since the address of a sitemap must be a whole one. */
    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    String robots() {
        return """
                User-agent: *
                Disallow: /api/operations/
                Disallow: /konto
                Disallow: /redaktion
                Disallow: /drift
                Sitemap: %s
                """.formatted(properties.absolute("/sitemap.xml"));
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> all() {
        var pages = pages();
        return xml(pages.size() <= PART ? urls(pages) : index((pages.size() + PART - 1) / PART));
    }

    @GetMapping("/sitemap-{number:[0-9]{1,4}}.xml")
    ResponseEntity<String> part(@PathVariable int number) {
        var pages = pages();
        var from = (number - 1) * PART;
        return number < 1 || from >= pages.size()
                ? ResponseEntity.notFound().build()
                : xml(urls(pages.subList(from, Math.min(from + PART, pages.size()))));
    }

    private static ResponseEntity<String> xml(Html body) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .cacheControl(CacheControl.noCache())
                .body(START + body);
    }

    private record Entry(String path, String day) {}

    private List<Entry> pages() {
        var all = new ArrayList<Entry>();
        fixed.paths().forEach(path -> all.add(new Entry(path, "")));
        challenges.codes().forEach(code -> all.add(new Entry(ChallengePages.path(code), "")));
        var after = "";
        List<JsonNode> some;
        do {
            some = entities.withPages(after, PAGE);
            some.forEach(each -> all.add(entry(each)));
            after = some.isEmpty() ? after : some.getLast().path("id").asString();
        } while (some.size() == PAGE);
        return all;
    }

    private static Entry entry(JsonNode document) {
        var updated = document.path("updatedAt").asString("");
        return new Entry(
                Addresses.page(
                        document.path("type").asString(), document.path("slug").asString()),
                updated.length() >= 10 ? updated.substring(0, 10) : "");
    }

    private Html urls(List<Entry> pages) {
        var html = new Html().open("urlset", "xmlns", SCHEMA);
        for (var page : pages) {
            for (var language : Language.values()) {
                html.open("url")
                        .text("loc", properties.absolute(language.path(page.path())))
                        .text("lastmod", page.day())
                        .close("url");
            }
        }
        return html.close("urlset");
    }

    private Html index(int parts) {
        var html = new Html().open("sitemapindex", "xmlns", SCHEMA);
        IntStream.rangeClosed(1, parts).forEach(number -> html.open("sitemap")
                .text("loc", properties.absolute("/sitemap-" + number + ".xml"))
                .close("sitemap"));
        return html.close("sitemapindex");
    }
}
