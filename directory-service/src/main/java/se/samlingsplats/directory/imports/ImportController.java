package se.samlingsplats.directory.imports;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.Page;
import se.samlingsplats.web.Paging;

@RestController
@RequestMapping("/api/imports")
@Tag(name = "imports")
class ImportController {

    private final ImportService service;
    private final ImportRuns runs;
    private final ImportProblems problems;
    private final ImportProgress progress;

    ImportController(ImportService service, ImportRuns runs, ImportProblems problems, ImportProgress progress) {
        this.service = service;
        this.runs = runs;
        this.problems = problems;
        this.progress = progress;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<RunView> start(
            @RequestParam MultipartFile file,
            @RequestParam String profile,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Caller caller) {
        var id = service.start(file, profile, dryRun, caller);
        return ResponseEntity.accepted()
                .location(URI.create("/api/imports/" + id))
                .body(RunView.of(runs.require(id)));
    }

    @GetMapping
    Page<RunView> list(Paging paging) {
        return Page.of(runs.newest(paging), paging, run -> List.of(run.id().toString()))
                .map(RunView::of);
    }

    @GetMapping("/{id}")
    RunView show(@PathVariable UUID id) {
        return RunView.of(runs.require(id));
    }

    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@PathVariable UUID id) {
        runs.require(id);
        return progress.follow(id);
    }

    @PostMapping("/{id}/cancel")
    ResponseEntity<RunView> cancel(@PathVariable UUID id) {
        service.cancel(id);
        return ResponseEntity.accepted().body(RunView.of(runs.require(id)));
    }

    @GetMapping("/{id}/problems")
    Page<ImportProblems.Item> problems(@PathVariable UUID id, Paging paging) {
        runs.require(id);
        return problems.of(id, paging);
    }

    /** What people see of a run. */
    record RunView(
            UUID id,
            String profile,
            int profileVersion,
            ImportState state,
            boolean dryRun,
            long read,
            @Nullable Long total,
            long created,
            long changed,
            long unchanged,
            long rejected,
            long warnings,
            long conflicts,
            long vanished,
            long rowsPerSecond,
            @Nullable Long secondsLeft,
            Instant createdAt,
            @Nullable Instant finishedAt) {

        static RunView of(ImportRun run) {
            return new RunView(
                    run.id(),
                    run.profile(),
                    run.profileVersion(),
                    run.state(),
                    run.dryRun(),
                    run.read(),
                    run.total(),
                    run.created(),
                    run.changed(),
                    run.unchanged(),
                    run.rejected(),
                    run.warnings(),
                    run.conflicts(),
                    run.vanished(),
                    run.rowsPerSecond(),
                    run.secondsLeft(),
                    run.createdAt().toInstant(),
                    instant(run.finishedAt()));
        }

        private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
            return time == null ? null : time.toInstant();
        }
    }
}
