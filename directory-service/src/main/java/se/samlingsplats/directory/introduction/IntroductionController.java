package se.samlingsplats.directory.introduction;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.directory.introduction.AskedIntroduction.AboutKind;
import se.samlingsplats.directory.introduction.IntroductionLetters.Side;
import se.samlingsplats.directory.text.LocalizedText;
import se.samlingsplats.web.Caller;

/** Introductions over HTTP, without login: what counts is that letters reach both. */
@RestController
@RequestMapping("/api/introductions")
@Tag(name = "introductions", description = "Brings two people together who both want it")
class IntroductionController {

    private final Introductions introductions;

    IntroductionController(Introductions introductions) {
        this.introductions = introductions;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Ask to be introduced; nothing is passed on before the link in the letter was answered")
    Accepted ask(
            @Valid @RequestBody AskedIntroduction asked,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        return new Accepted(introductions.ask(asked, key, caller));
    }

    @GetMapping("/{token}")
    @Operation(summary = "What the link is about; changes nothing. 404 if it is not ours, 410 if it is over")
    ResponseEntity<IntroductionView> show(@PathVariable String token) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(IntroductionView.of(introductions.shown(token)));
    }

    @PostMapping("/{token}/accept")
    @Operation(summary = "Say yes, once: whoever asks passes the message on, whoever is asked is introduced")
    Answered accept(@PathVariable String token) {
        return new Answered(introductions.accept(token));
    }

    @PostMapping("/{token}/decline")
    @Operation(summary = "Say no, once: everything about it is deleted")
    Answered decline(@PathVariable String token) {
        return new Answered(introductions.decline(token));
    }

    @Schema(name = "IntroductionAccepted")
    record Accepted(
            @Schema(description = "When everything about it is deleted")
            Instant expiresAt) {}

    @Schema(name = "IntroductionAnswered")
    record Answered(Introduction.State state) {}

    /** Without anybody's address. */
    @Schema(name = "Introduction")
    record IntroductionView(
            Side side,
            Introduction.State state,
            AboutKind kind,
            String slug,
            LocalizedText titles,
            String name,
            String message,
            Instant expiresAt) {

        static IntroductionView of(Introductions.Shown shown) {
            return new IntroductionView(
                    shown.side(),
                    shown.introduction().state(),
                    shown.subject().kind(),
                    shown.subject().slug(),
                    shown.subject().titles(),
                    shown.asker().name(),
                    shown.asker().message(),
                    shown.introduction().expiresAt());
        }
    }
}
