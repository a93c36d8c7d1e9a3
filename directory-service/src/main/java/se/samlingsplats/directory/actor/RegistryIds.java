package se.samlingsplats.directory.actor;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import se.samlingsplats.directory.text.PlainText;

/** Ids in other registers by register, for example {@code ROR} or {@code GB-COH}. */
public record RegistryIds(
        @JsonValue @Size(max = 20)
        Map<
                        @Pattern(
                                regexp = "(?!SE-ON$)[A-Z]{2,8}(-[A-Z0-9]{1,12}){0,3}",
                                message = "Use a register's code; a Swedish number has a field of its own")
                        String,
                        @PlainText(max = 100) String>
                ids) {

    public static final RegistryIds NONE = new RegistryIds(Map.of());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RegistryIds {
        ids = Collections.unmodifiableMap(new TreeMap<>(ids));
    }
}
