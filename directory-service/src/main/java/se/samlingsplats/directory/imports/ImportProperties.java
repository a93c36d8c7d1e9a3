package se.samlingsplats.directory.imports;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param spool where uploaded files wait; a folder that outlives a restart, else the temporary one
 * @param maxFile largest file
 * @param batch records per transaction
 * @param poll how often to look for work that another replica or a former process left
 */
@Validated
@ConfigurationProperties("samlingsplats.imports")
record ImportProperties(
        @Nullable Path spool,
        @DefaultValue("1GB") DataSize maxFile,
        @DefaultValue("250") @Min(1) @Max(5_000) int batch,
        @DefaultValue("2s") Duration poll) {

    Path folder() {
        return spool == null ? Path.of(System.getProperty("java.io.tmpdir"), "samlingsplats-imports") : spool;
    }
}
