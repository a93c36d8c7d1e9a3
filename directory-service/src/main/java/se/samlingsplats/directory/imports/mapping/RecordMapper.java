package se.samlingsplats.directory.imports.mapping;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.imports.mapping.ImportProfile.FieldRule;
import tools.jackson.databind.JsonNode;

/** Turns records into our words by a profile. Only what has no name or no identity is refused. */
public final class RecordMapper {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_DESCRIPTION = 4_000;

    private final ImportProfile profile;
    private final Endings endings;
    private final SortedMap<String, FieldReader> readers = new TreeMap<>();

    public RecordMapper(ImportProfile profile, Clock clock) {
        this.profile = profile;
        this.endings = new Endings(profile.dissolvedWhen(), clock);
        profile.fields().forEach((field, rule) -> readers.put(field, reader(field, rule)));
    }

    private FieldReader reader(String field, FieldRule rule) {
        return new FieldReader(field, rule, rule.lookup() == null ? null : new Lookup(profile.table(rule.lookup())));
    }

    public MappedRecord map(@Nullable String key, JsonNode record) {
        var findings = new ArrayList<Finding>();
        var fields = new TreeMap<String, JsonNode>();
        readers.forEach((field, reader) -> {
            var value = reader.read(key, record, findings);
            if (value != null) {
                fields.put(field, value);
            }
        });
        checkNames(fields, findings);
        leaveOutLongDescriptions(fields, findings);
        return new MappedRecord(identity(key, record, findings), fields, endings.hasEnded(record, findings), findings);
    }

    private @Nullable String identity(@Nullable String key, JsonNode record, List<Finding> findings) {
        for (var pointer : profile.identity()) {
            var found = Texts.of(pointer, key, record).findFirst();
            if (found.isPresent() && PersonalNumbers.isIdentity(found.get())) {
                findings.add(Finding.error(
                        pointer.text(),
                        "personal-number",
                        "The identity is a personal number, which is not stored; give the record an id of its own"));
                return null;
            }
            if (found.isPresent() && found.get().length() <= LONGEST_ID) {
                return found.get();
            }
        }
        findings.add(Finding.error(
                profile.identity().getFirst().text(),
                "identity-missing",
                "The record has no identity of at most " + LONGEST_ID + " characters, so it can't be known again"));
        return null;
    }

    private void checkNames(SortedMap<String, JsonNode> fields, List<Finding> findings) {
        var names = fields.keySet().stream().filter(f -> f.startsWith("names.")).toList();
        fields.forEach((field, value) -> {
            if (field.startsWith("names.") && value.asString().length() > LONGEST_NAME) {
                findings.add(Finding.error(
                        place(field), "name-too-long", "A name has at most " + LONGEST_NAME + " characters"));
            }
        });
        if (names.isEmpty()) {
            findings.add(Finding.error("/names", "name-missing", "The record has no name"));
        }
    }

    private void leaveOutLongDescriptions(SortedMap<String, JsonNode> fields, List<Finding> findings) {
        fields.entrySet().removeIf(field -> {
            var tooLong = field.getKey().startsWith("descriptions.")
                    && field.getValue().asString().length() > LONGEST_DESCRIPTION;
            if (tooLong) {
                findings.add(Finding.warning(
                        place(field.getKey()),
                        "description-too-long",
                        "A description has at most " + LONGEST_DESCRIPTION + " characters; it is left out"));
            }
            return tooLong;
        });
    }

    /** Where a field stands in the source, for people who have to mend it. */
    public String place(String field) {
        var reader = readers.get(field);
        return reader == null ? "/" + field.replace('.', '/') : reader.place();
    }
}
