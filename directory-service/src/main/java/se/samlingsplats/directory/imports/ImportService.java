package se.samlingsplats.directory.imports;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.Ids;
import se.samlingsplats.web.Problem;

/** Takes files in and lets the worker know. */
@Service
class ImportService {

    private final Profiles profiles;
    private final ImportSpool spool;
    private final ImportRuns runs;
    private final ImportWorker worker;

    ImportService(Profiles profiles, ImportSpool spool, ImportRuns runs, ImportWorker worker) {
        this.profiles = profiles;
        this.spool = spool;
        this.runs = runs;
        this.worker = worker;
    }

    /** The file is on disk before the run is known: a run without a file can't go on. */
    UUID start(MultipartFile file, String profileName, boolean dryRun, Caller by) {
        var profile = profiles.latest(profileName)
                .orElseThrow(() -> new ImportProblem.UnknownProfile(Problem.Kind.RULE_BROKEN));
        var id = Ids.next();
        spool.keep(id, file);
        runs.add(id, profile, dryRun, by.role(), file.getSize());
        worker.wakeUp();
        return id;
    }

    void cancel(UUID id) {
        runs.cancel(id);
        worker.wakeUp();
    }
}
