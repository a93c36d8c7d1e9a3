package se.samlingsplats.directory.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.actor.ImportedActor;
import se.samlingsplats.directory.actor.ImportedActor.Outcome;
import se.samlingsplats.directory.actor.ImportedActor.Result;
import se.samlingsplats.directory.imports.ImportProblems.Found;
import se.samlingsplats.directory.imports.ImportRuns.Step;
import se.samlingsplats.directory.imports.mapping.Finding;
import se.samlingsplats.directory.imports.mapping.Finding.Severity;
import se.samlingsplats.directory.imports.mapping.MappedRecord;
import se.samlingsplats.directory.imports.mapping.RecordMapper;
import se.samlingsplats.directory.imports.reading.RawRecord;
import tools.jackson.databind.node.JsonNodeFactory;

/** Some hundred records that go into one transaction, and what becomes of each. */
class ImportBatch {

    private final RecordMapper mapper;
    private final List<Place> places = new ArrayList<>();
    private final List<MappedRecord> mapped = new ArrayList<>();
    private final List<Integer> usable = new ArrayList<>();
    private final List<Found> found = new ArrayList<>();
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);

    ImportBatch(RecordMapper mapper) {
        this.mapper = mapper;
    }

    /** Keeps what the profile takes of it; the record itself may be large. */
    void add(RawRecord record) {
        places.add(new Place(record.number(), record.line()));
        mapped.add(mapper.map(record.key(), record.content()));
    }

    int size() {
        return places.size();
    }

    long lastNumber() {
        return places.getLast().number();
    }

    Set<String> externalIds() {
        var ids = new TreeSet<String>();
        mapped.stream().map(MappedRecord::externalId).filter(Objects::nonNull).forEach(ids::add);
        return ids;
    }

    /** Refuses what has no name or identity, and what the file has already had. */
    List<ImportedActor> usable(Map<String, SourceMemory.Entry> known, Set<String> met) {
        var here = new HashSet<String>();
        var items = new ArrayList<ImportedActor>();
        for (var i = 0; i < mapped.size(); i++) {
            var record = mapped.get(i);
            report(i, record.findings());
            var id = record.externalId();
            if (id == null || record.isRefused()) {
                count(Outcome.REJECTED);
            } else if (met.contains(id) || !here.add(id)) {
                count(Outcome.REJECTED);
                report(
                        i,
                        List.of(Finding.error(
                                "", "duplicate-identity", "An earlier record of the file has the same identity")));
            } else {
                usable.add(i);
                items.add(item(record, id, known.get(id)));
            }
        }
        return items;
    }

    private static ImportedActor item(MappedRecord record, String id, SourceMemory.@Nullable Entry before) {
        var fields = new TreeMap<>(record.fields());
        if (record.dissolved()) {
            fields.put(ImportedActor.DISSOLVED, JsonNodeFactory.instance.booleanNode(true));
        }
        return before == null
                ? new ImportedActor(id, fields, null, new TreeMap<>())
                : new ImportedActor(id, fields, before.actorId(), before.fields());
    }

    void report(List<Result> results) {
        for (var i = 0; i < results.size(); i++) {
            var result = results.get(i);
            count(result.outcome());
            report(usable.get(i), findings(result));
        }
    }

    private List<Finding> findings(Result result) {
        return result.remarks().stream()
                .map(remark -> new Finding(
                        mapper.place(remark.field()),
                        remark.code(),
                        remark.detail(),
                        remark.conflict()
                                ? Severity.CONFLICT
                                : result.outcome() == Outcome.REJECTED ? Severity.ERROR : Severity.WARNING))
                .toList();
    }

    private void report(int index, List<Finding> findings) {
        var place = places.get(index);
        findings.forEach(finding -> found.add(new Found(place.number(), place.line(), finding)));
    }

    private void count(Outcome outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
    }

    List<Found> found() {
        return found;
    }

    Step step(long bytesRead, long millis) {
        return new Step(
                lastNumber(),
                bytesRead,
                outcomes.getOrDefault(Outcome.CREATED, 0),
                outcomes.getOrDefault(Outcome.CHANGED, 0),
                outcomes.getOrDefault(Outcome.UNCHANGED, 0),
                outcomes.getOrDefault(Outcome.REJECTED, 0),
                count(Severity.WARNING),
                count(Severity.CONFLICT),
                millis);
    }

    private long count(Severity severity) {
        return found.stream().filter(f -> f.finding().severity() == severity).count();
    }

    private record Place(long number, long line) {}
}
