package se.samlingsplats.search.support;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.web.Paging;

/** A question that is sent as a body, so that what people tell of themselves stands in no address. */
@RestController
class SupportController {

    private final SupportFinder finder;

    SupportController(SupportFinder finder) {
        this.finder = finder;
    }

    @PostMapping("/api/search/support")
    @Operation(
            summary = "Find support: offers whose rules the answers meet, with each rule",
            description =
                    "Every answer may be left out: what is not known is to be checked. A stricter answer, one where"
                            + " there was none or fewer choices, never adds an offer to hits and toCheck taken together."
                            + " Nothing is stored.")
    ResponseEntity<SupportAnswer> find(@RequestBody Answers answers, Paging paging) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(finder.find(answers, paging));
    }
}
