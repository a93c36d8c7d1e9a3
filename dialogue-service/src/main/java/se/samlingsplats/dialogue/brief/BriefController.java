package se.samlingsplats.dialogue.brief;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.dialogue.commitment.Commitments;
import se.samlingsplats.dialogue.endorsement.AsOf;
import se.samlingsplats.dialogue.endorsement.Endorsements;
import se.samlingsplats.dialogue.endorsement.Standing;
import se.samlingsplats.dialogue.recommendation.Days;
import se.samlingsplats.dialogue.recommendation.Recommendations;
import se.samlingsplats.documents.TaggedPdf;
import se.samlingsplats.web.Caller;

/** A recommendation on one page, as a page or a file to take along. */
@RestController
class BriefController {

    /** A page takes a processor for some tenths of a second; whoever comes further back waits this long at most. */
    private static final int AT_ONCE = 2;

    private static final long PATIENCE_SECONDS = 5;

    private final Recommendations recommendations;
    private final Endorsements endorsements;
    private final Commitments commitments;
    private final AsOf days;
    private final String home;
    private final Semaphore makers = new Semaphore(AT_ONCE);

    BriefController(
            Recommendations recommendations,
            Endorsements endorsements,
            Commitments commitments,
            AsOf days,
            @Value("${samlingsplats.dialogue.public-url:http://localhost:8080}") String home) {
        this.recommendations = recommendations;
        this.endorsements = endorsements;
        this.commitments = commitments;
        this.days = days;
        this.home = home;
    }

    @GetMapping("/api/recommendations/{id}/brief")
    @Operation(summary = "A recommendation on one page; the same bytes from the same state and day")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/html", schema = @Schema(type = "string")),
                @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary"))
            })
    ResponseEntity<byte[]> brief(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "sv") BriefLanguage language,
            @RequestParam(defaultValue = "html") BriefFormat format,
            Caller caller) {
        var facts = facts(id, asOf, language, caller);
        var page = BriefPage.of(facts);
        var content = format == BriefFormat.pdf ? pdf(page, facts.asOf()) : page.getBytes(UTF_8);
        var name = "rekommendation-" + facts.recommendation().slug() + "-" + facts.asOf() + "." + format;
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.name())
                .header("Content-Security-Policy", BriefHtml.POLICY)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
                .cacheControl(CacheControl.noCache())
                .eTag('"' + sha256(content) + '"')
                .body(content);
    }

    private BriefFacts facts(UUID id, @Nullable LocalDate asked, BriefLanguage language, Caller caller) {
        var recommendation = recommendations.shownTo(caller, id);
        var asOf = days.of(asked, recommendation);
        var standing = endorsements.standing(recommendation);
        var verdict = endorsements.voice(recommendation, standing);
        var text = recommendation.text().number();
        return new BriefFacts(
                recommendation,
                standing.stream().filter(each -> each.isTo(text)).toList(),
                Standing.of(recommendation, standing, verdict, asOf),
                commitments.ledger(id),
                asOf,
                language.name(),
                home);
    }

    private byte[] pdf(String page, LocalDate asOf) {
        try {
            if (!makers.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new BriefProblem.Busy();
            }
            try {
                return TaggedPdf.of(page, asOf.atStartOfDay(Days.STOCKHOLM).toInstant());
            } finally {
                makers.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BriefProblem.Busy();
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
