package se.samlingsplats.search.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.search.query.Addresses;
import se.samlingsplats.search.support.Offer;
import se.samlingsplats.search.support.SupportFinder;

@RestController
class CalendarController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", UTF_8);

    private final SupportFinder finder;
    private final PageProperties properties;

    CalendarController(SupportFinder finder, PageProperties properties) {
        this.finder = finder;
        this.properties = properties;
    }

    @GetMapping("/api/search/support/{id}.ics")
    @Operation(summary = "When an offer opens and closes, as a file for a calendar (RFC 5545)")
    ResponseEntity<String> calendar(
            @PathVariable UUID id,
            @Parameter(description = "sv or en") @RequestParam(defaultValue = "sv") String lang) {
        var offer = finder.offer(id).filter(Offer::hasDates).orElseThrow(CalendarProblem::new);
        var language = lang.equals("en") ? Language.EN : Language.SV;
        var address = properties.absolute(language.path(Addresses.page("offer", offer.slug())));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noCache())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(offer.slug() + ".ics")
                                .build()
                                .toString())
                .body(Calendar.of(offer, language, address));
    }
}
