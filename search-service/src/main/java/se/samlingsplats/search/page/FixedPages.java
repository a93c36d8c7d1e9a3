package se.samlingsplats.search.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Pages whose text web/ holds; here only what they are called and about. */
@Component
class FixedPages {

    /** Pages that lead nobody anywhere without an account, a letter or the page that they came from. */
    private static final Set<String> UNLISTED = Set.of(
            "/konto",
            "/granskning",
            "/granskning/arende",
            "/granskning/dubbletter",
            "/granskning/synpunkter",
            "/rekommendationer/ny",
            "/bidra/ratta",
            "/bidra/anmal",
            "/bekrafta",
            "/introduktion",
            "/avanmal");

    private final Map<String, Map<String, List<String>>> pages;

    FixedPages(JsonMapper json) {
        try (var file = new ClassPathResource("pages.json").getInputStream()) {
            pages = json.readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String path) {
        return pages.containsKey(path);
    }

    Optional<PageContent> find(String path, Language language, Html more) {
        return Optional.ofNullable(pages.get(path))
                .map(each -> each.getOrDefault(language.code, List.of()))
                .filter(texts -> texts.size() == 2)
                .map(texts -> new PageContent(
                        200,
                        path,
                        texts.getFirst(),
                        texts.getLast(),
                        new Html()
                                .text("h1", texts.getFirst())
                                .text("p", texts.getLast())
                                .add(more),
                        Map.of()));
    }

    List<String> paths() {
        return pages.keySet().stream()
                .filter(path -> !path.startsWith("/redaktion")
                        && !path.startsWith("/drift")
                        && !path.startsWith("/konto")
                        && !UNLISTED.contains(path))
                .sorted()
                .toList();
    }

    static PageContent notFound(String path, Language language) {
        return message(
                404,
                path,
                language.pick("Sidan finns inte", "There is no such page"),
                language.pick("Adressen leder ingenstans. Sök gärna.", "This address leads nowhere. Try the search."));
    }

    static PageContent gone(String path, Language language) {
        return message(
                410,
                path,
                language.pick("Borttagen", "Withdrawn"),
                language.pick("Det som fanns här har tagits bort.", "What was here has been withdrawn."));
    }

    static PageContent unavailable(String path, Language language) {
        return message(
                503,
                path,
                language.pick("Svarar inte just nu", "Not answering just now"),
                language.pick("Försök igen om en liten stund.", "Try again in a moment."));
    }

    static PageContent invalid(String path, Language language) {
        return message(
                400,
                path,
                language.pick("Sökningen går inte att läsa", "The search can't be read"),
                language.pick(
                        "Något i adressen är fel. Sök på nytt.", "Something in the address is wrong. Search anew."));
    }

    private static PageContent message(int status, String path, String title, String text) {
        return new PageContent(
                status, path, title, text, new Html().text("h1", title).text("p", text), Map.of());
    }
}
