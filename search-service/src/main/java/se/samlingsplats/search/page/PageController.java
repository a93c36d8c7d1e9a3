package se.samlingsplats.search.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriUtils;
import se.samlingsplats.search.query.Addresses;
import se.samlingsplats.web.Paging;
import se.samlingsplats.web.Problem;

/** Every address that isn't of the API. */
@Controller
class PageController {

    private static final Map<String, String> TYPES = Map.of(
            "aktorer",
            "actor",
            "stod",
            "offer",
            "initiativ",
            "initiative",
            "losningar",
            "solution",
            "behov",
            "need",
            "kunskap",
            "resource",
            "dialog",
            "dialogue",
            "rekommendationer",
            "recommendation");

    private static final Set<String> VIEWS = Set.of("redigera", "resultat");

    /** Stands where a need of that name would. */
    private static final String EDITIONS = "/behov/utgavor/";

    /** The thread of the recommendation of that name. */
    private static final String THREADS = "/rodatraden/";

    /** Former addresses, and lists that are searches. */
    private static final Map<String, String> MOVED = Map.of(
            "/foresla", "/bidra/aktor",
            "/redaktion", "/granskning",
            "/aktorer", "/sok?type=actor",
            "/initiativ", "/sok?type=initiative",
            "/stod", "/sok?type=offer",
            "/kunskap", "/sok?type=resource");

    private final Shell shell;
    private final FixedPages fixed;
    private final Entities entities;
    private final EntityPages entityPages;
    private final SearchPage searchPage;
    private final SupportPage supportPage;
    private final ChallengePages challenges;
    private final Contributing contributing;
    private final ThreadPages threadPages;
    private final MeetingPages meetings;
    private final WindowPages windows;

    PageController(
            Shell shell,
            FixedPages fixed,
            Entities entities,
            EntityPages entityPages,
            SearchPage searchPage,
            SupportPage supportPage,
            ChallengePages challenges,
            Contributing contributing,
            ThreadPages threadPages,
            MeetingPages meetings,
            WindowPages windows) {
        this.shell = shell;
        this.fixed = fixed;
        this.entities = entities;
        this.entityPages = entityPages;
        this.searchPage = searchPage;
        this.supportPage = supportPage;
        this.challenges = challenges;
        this.contributing = contributing;
        this.threadPages = threadPages;
        this.meetings = meetings;
        this.windows = windows;
    }

    @GetMapping({"/", "/{a:[^.]*}", "/{a:[^.]*}/{b}", "/{a:[^.]*}/{b}/{c}", "/{a:[^.]*}/{b}/{c}/{d}"})
    ResponseEntity<String> page(HttpServletRequest request) {
        var language = Language.of(request.getRequestURI());
        var path = path(request, language);
        var moved = MOVED.get(path);
        if (moved != null) {
            return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                    .location(URI.create(language.path(moved)))
                    .build();
        }
        var parts = path.split("/", -1);
        if (path.startsWith(EDITIONS) && parts.length == 4) {
            return fixed.has(path) ? fixed(path, language) : entity("edition", parts[3], path, language);
        }
        if (path.startsWith(THREADS) && parts.length == 3) {
            return thread(parts[2], path, language);
        }
        var type = parts.length >= 3 && !fixed.has(path) ? TYPES.get(parts[1]) : null;
        return type == null || !isPage(parts) ? fixed(path, language) : entity(type, parts[2], path, language);
    }

    /** An entity, or what the client makes of it: a form, or its results. Its facts are the same. */
    private static boolean isPage(String[] parts) {
        return parts.length == 3 || (parts.length == 4 && VIEWS.contains(parts[3]));
    }

    @GetMapping({"/sok", "/en/sok"})
    ResponseEntity<String> search(HttpServletRequest request, Paging paging) {
        var language = Language.of(request.getRequestURI());
        var hits = searchPage.of(request.getParameterMap(), paging, language);
        return shell.answer(fixed.find("/sok", language, hits).orElseThrow(), language);
    }

    @GetMapping({"/hitta-stod", "/en/hitta-stod"})
    ResponseEntity<String> support(HttpServletRequest request, Paging paging) {
        var language = Language.of(request.getRequestURI());
        var parameters = request.getParameterMap();
        var page = fixed.find(SupportPage.PATH, language, supportPage.of(parameters, paging, language))
                .orElseThrow();
        return SupportPage.isAnswered(parameters) ? shell.unkept(page, language) : shell.answer(page, language);
    }

    @GetMapping({"/utmaningar/{code}", "/en/utmaningar/{code}"})
    ResponseEntity<String> challenge(@PathVariable String code, HttpServletRequest request) {
        var language = Language.of(request.getRequestURI());
        var page = challenges.one(code, language);
        return shell.answer(page.orElseGet(() -> FixedPages.notFound(path(request, language), language)), language);
    }

    @GetMapping({"/soker-partner/{id}", "/en/soker-partner/{id}"})
    ResponseEntity<String> partnerNote(@PathVariable String id, HttpServletRequest request) {
        return holder("partnernote", id, "#partner", request);
    }

    @GetMapping({"/moten/{id}", "/en/moten/{id}"})
    ResponseEntity<String> meeting(@PathVariable String id, HttpServletRequest request) {
        return holder("meeting", id, MeetingPages.anchor(id), request);
    }

    /** Elsewhere tomorrow, if the page that it stands on is renamed. */
    private ResponseEntity<String> holder(String type, String id, String anchor, HttpServletRequest request) {
        var language = Language.of(request.getRequestURI());
        var holder = entities.holderOf(type, id).orElse(null);
        if (holder == null) {
            return shell.answer(FixedPages.notFound(path(request, language), language), language);
        }
        var page = Addresses.page(
                holder.path("type").asString(), holder.path("slug").asString());
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(UriUtils.encodePath(language.path(page), "UTF-8") + anchor))
                .build();
    }

    /** Who asked for a page gets one, also when it can't be made; a wrong limit or cursor is found before we are asked. */
    @ExceptionHandler
    ResponseEntity<String> refused(Problem problem, HttpServletRequest request) {
        var language = Language.of(request.getRequestURI());
        var path = path(request, language);
        return shell.answer(
                problem.kind() == Problem.Kind.UNAVAILABLE
                        ? FixedPages.unavailable(path, language)
                        : FixedPages.invalid(path, language),
                language);
    }

    private static String path(HttpServletRequest request, Language language) {
        var path = language.strip(UriUtils.decode(request.getRequestURI(), "UTF-8"));
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private ResponseEntity<String> fixed(String path, Language language) {
        var more =
                switch (path) {
                    case "/" -> SearchPage.form("", language);
                    case "/utmaningar" -> challenges.all(language);
                    case "/losningar" -> challenges.every("solution", "evidence", language);
                    case "/dialog" -> challenges.every("dialogue", "newest", language);
                    case "/rekommendationer" -> challenges.every("recommendation", "newest", language);
                    case "/budskap" -> windows.all(Instant.now(), language);
                    case "/moten" -> meetings.coming(Instant.now(), language);
                    case "/bidra" -> contributing.without(language);
                    case "/tillganglighet" -> contributing.barriers(language);
                    default -> new Html();
                };
        return shell.answer(
                fixed.find(path, language, more).orElseGet(() -> FixedPages.notFound(path, language)), language);
    }

    private ResponseEntity<String> thread(String slug, String path, Language language) {
        return switch (entities.at("recommendation", slug).orElse(null)) {
            case null -> shell.answer(FixedPages.notFound(path, language), language);
            case Entities.Found.Gone gone -> shell.answer(FixedPages.gone(path, language), language);
            case Entities.Found.Moved moved ->
                ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                        .location(URI.create(UriUtils.encodePath(language.path(THREADS + moved.slug()), "UTF-8")))
                        .build();
            case Entities.Found.Here here -> shell.answer(threadPages.of(here.document(), language), language);
        };
    }

    private ResponseEntity<String> entity(String type, String slug, String path, Language language) {
        return switch (entities.at(type, slug).orElse(null)) {
            case null -> shell.answer(FixedPages.notFound(path, language), language);
            case Entities.Found.Gone gone -> shell.answer(FixedPages.gone(path, language), language);
            case Entities.Found.Moved moved ->
                ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                        .location(URI.create(
                                UriUtils.encodePath(language.path(Addresses.page(type, moved.slug())), "UTF-8")))
                        .build();
            case Entities.Found.Here here -> shell.answer(entityPages.of(here.document(), language), language);
        };
    }
}
