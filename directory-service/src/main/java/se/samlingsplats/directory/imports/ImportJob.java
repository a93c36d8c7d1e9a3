package se.samlingsplats.directory.imports;

import static se.samlingsplats.directory.imports.mapping.Finding.error;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.samlingsplats.directory.actor.ActorImporter;
import se.samlingsplats.directory.actor.ImportedActor;
import se.samlingsplats.directory.actor.ImportedActor.Result;
import se.samlingsplats.directory.imports.ImportProblems.Found;
import se.samlingsplats.directory.imports.mapping.ImportProfile;
import se.samlingsplats.directory.imports.mapping.RecordMapper;
import se.samlingsplats.directory.imports.reading.RecordReader;
import se.samlingsplats.directory.imports.reading.UnreadableFile;

/** Does one run, from its checkpoint to its end or until it is told to stop. */
@Component
class ImportJob {

    private static final int MOST_ATTEMPTS = 10;
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final ImportRuns runs;
    private final ImportProblems problems;
    private final SourceMemory memory;
    private final ImportSpool spool;
    private final ActorImporter actors;
    private final TransactionTemplate transaction;
    private final ImportProperties properties;
    private final Clock clock;

    ImportJob(
            ImportRuns runs,
            ImportProblems problems,
            SourceMemory memory,
            ImportSpool spool,
            ActorImporter actors,
            TransactionTemplate transaction,
            ImportProperties properties,
            Clock clock) {
        this.runs = runs;
        this.problems = problems;
        this.memory = memory;
        this.spool = spool;
        this.actors = actors;
        this.transaction = transaction;
        this.properties = properties;
        this.clock = clock;
    }

    /** Another replica may have the file; in an hour it would have taken the run up. */
    boolean isForThisReplica(ImportRun run) {
        return Files.exists(spool.path(run.id()))
                || run.createdAt().toInstant().isBefore(clock.instant().minus(PATIENCE));
    }

    /** Returns with the run unfinished only when told to stop, or by an exception. */
    void work(ImportRun waiting, BooleanSupplier stopping) throws IOException {
        memory.forgetRehearsal(waiting.id());
        runs.begin(waiting.id(), waiting.dryRun());
        var run = runs.require(waiting.id());
        if (!Files.exists(spool.path(run.id()))) {
            fail(run, 0, null, "file-missing", "The uploaded file is not on this machine any more; send it again");
        } else if (run.attempts() > MOST_ATTEMPTS) {
            fail(run, run.read() + 1, null, "import-stuck", "The import failed at the same place again and again");
        } else {
            new Attempt(run).work(stopping);
        }
        if (runs.require(run.id()).state().isOver()) {
            memory.forgetRehearsal(run.id());
            spool.drop(run.id());
        }
    }

    private void fail(ImportRun run, long record, @Nullable Long line, String code, String detail) {
        transaction.executeWithoutResult(status -> {
            problems.addAll(run.id(), List.of(new Found(record, line, error("", code, detail))));
            runs.finish(run.id(), ImportState.FAILED, null, 0);
        });
    }

    /** One go at a run, in one process. */
    private final class Attempt {

        private final ImportRun run;
        private final ImportProfile profile;
        private final RecordMapper mapper;
        private long known;
        private long checkpoint;
        private long since = System.nanoTime();

        Attempt(ImportRun run) {
            this.run = run;
            this.checkpoint = run.read();
            this.profile = Profiles.parse(new ProfileVersion(run.profile(), run.profileVersion(), run.profileBody()));
            this.mapper = new RecordMapper(profile, clock);
        }

        void work(BooleanSupplier stopping) throws IOException {
            try (var reader = RecordReader.open(spool.path(run.id()), profile)) {
                while (!stopping.getAsBoolean()) {
                    if (runs.isCancelling(run.id())) {
                        runs.finish(run.id(), ImportState.CANCELLED, null, 0);
                        return;
                    }
                    if (!readBatch(reader)) {
                        finish();
                        return;
                    }
                }
            } catch (UnreadableFile e) {
                fail(run, checkpoint + 1, e.line(), e.code(), e.detail());
            }
        }

        /** False at the end. What was read before a broken place is kept. */
        private boolean readBatch(RecordReader reader) {
            var batch = new ImportBatch(mapper);
            try {
                while (batch.size() < properties.batch()) {
                    var record = reader.next();
                    if (record == null) {
                        break;
                    }
                    if (record.number() > checkpoint) {
                        batch.add(record);
                    }
                }
            } catch (UnreadableFile e) {
                commit(batch, reader.bytesRead());
                throw e;
            }
            commit(batch, reader.bytesRead());
            return batch.size() == properties.batch();
        }

        private void commit(ImportBatch batch, long bytesRead) {
            if (batch.size() > 0) {
                transaction.executeWithoutResult(status -> apply(batch, bytesRead));
                checkpoint = batch.lastNumber();
            }
        }

        private void apply(ImportBatch batch, long bytesRead) {
            var ids = batch.externalIds();
            var before = memory.find(profile.source().name(), ids);
            var items = batch.usable(before, met(ids, before));
            var results =
                    actors.apply(profile.source().name(), profile.source().licence(), retrieved(), items, run.dryRun());
            batch.report(results);
            if (run.dryRun()) {
                known += before.size();
            } else {
                remember(items, results, ids);
            }
            problems.addAll(run.id(), batch.found());
            var now = System.nanoTime();
            var step = batch.step(bytesRead, Math.max(1, (now - since) / 1_000_000));
            since = now;
            if (!runs.advance(run.id(), checkpoint, step)) {
                throw new IllegalStateException("Another worker has taken over the import");
            }
        }

        private Instant retrieved() {
            return run.createdAt().toInstant();
        }

        /** Identities that this run has met in earlier batches. */
        private Set<String> met(Set<String> ids, Map<String, SourceMemory.Entry> before) {
            if (run.dryRun()) {
                return memory.rehearse(run.id(), ids);
            }
            var earlier = new HashSet<String>();
            before.forEach((id, entry) -> {
                if (entry.lastRun().equals(run.id())) {
                    earlier.add(id);
                }
            });
            return earlier;
        }

        private void remember(List<ImportedActor> items, List<Result> results, Set<String> ids) {
            var entries = new ArrayList<SourceMemory.Entry>();
            var untouched = new TreeSet<>(ids);
            for (var i = 0; i < items.size(); i++) {
                var item = items.get(i);
                var result = results.get(i);
                if (result.actorId() != null && !result.takenIn().equals(item.saidBefore())) {
                    entries.add(
                            new SourceMemory.Entry(item.externalId(), result.actorId(), result.takenIn(), run.id()));
                    untouched.remove(item.externalId());
                }
            }
            memory.remember(profile.source().name(), entries);
            memory.seen(profile.source().name(), untouched, run.id());
        }

        private void finish() {
            transaction.executeWithoutResult(status -> {
                var source = profile.source().name();
                var vanished = run.dryRun() ? memory.count(source) - known : memory.reportVanished(source, run.id());
                runs.finish(run.id(), ImportState.DONE, checkpoint, vanished);
            });
        }
    }
}
