package se.samlingsplats.directory.needspicture;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.web.Page;
import se.samlingsplats.web.Paging;

/** The needs picture over HTTP. */
@RestController
@RequestMapping("/api/needs/picture")
@Tag(name = "needs")
class PictureController {

    private final Pictures pictures;
    private final Clock clock;

    PictureController(Pictures pictures, Clock clock) {
        this.pictures = pictures;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "All needs of a day in figures and one page of them, the most severe first",
            description = "Retired needs are left out; a need that is met is there until the day it was met. The cursor"
                    + " keeps the day and the time of the first page.")
    NeedsPicture picture(
            @Parameter(description = "The day on which the needs were there; today unless told")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate asOf,
            @Parameter(description = "What was known then; now unless told") @RequestParam(required = false) @Nullable
                    Instant recordedAsOf,
            @RequestParam(required = false) @Nullable String needArea,
            @RequestParam(required = false) @Nullable String supportType,
            @RequestParam(required = false) @Nullable String stage,
            @Parameter(description = "With those that are national") @RequestParam(required = false) @Nullable
                    String county,
            @RequestParam(required = false) @Nullable String challenge,
            Paging paging) {
        var filter = new PictureQuestion.Filter(needArea, supportType, stage, county, challenge);
        var after = After.of(paging.require(4).after());
        var question = after == null
                ? PictureQuestion.from(day(asOf), recordedAsOf, filter, paging.limitPlusOne())
                : after.question(filter, paging.limitPlusOne());
        var found = pictures.read(question);
        var page = Page.of(found.needs(), paging, last -> After.values(question.asOf(), found.recordedAsOf(), last));
        return new NeedsPicture(question.asOf(), found.recordedAsOf(), found.figures(), page.items(), page.next());
    }

    private LocalDate day(@Nullable LocalDate asked) {
        return asked == null ? LocalDate.now(clock) : asked;
    }

    /** Where a page ended, of which day and time. */
    private record After(LocalDate asOf, Instant recordedAsOf, int severity, UUID id) {

        PictureQuestion question(PictureQuestion.Filter filter, int limit) {
            return new PictureQuestion(asOf, recordedAsOf, filter, severity, id, limit);
        }

        static List<String> values(LocalDate asOf, Instant recordedAsOf, PictureNeed last) {
            return List.of(
                    asOf.toString(),
                    recordedAsOf.toString(),
                    String.valueOf(last.severity()),
                    last.id().toString());
        }

        static @Nullable After of(List<String> values) {
            try {
                return values.isEmpty()
                        ? null
                        : new After(
                                Paging.day(values.getFirst()),
                                Paging.instant(values.get(1)),
                                Integer.parseInt(values.get(2)),
                                UUID.fromString(values.getLast()));
            } catch (DateTimeException | IllegalArgumentException e) {
                throw Paging.invalidCursor();
            }
        }
    }
}
