package se.samlingsplats.directory.actor;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import org.springframework.data.relational.core.mapping.Column;

/** Degrees north and east (WGS 84). */
public record Location(
        @NotNull @DecimalMin("-90") @DecimalMax("90") @Column("latitude")
        Double lat,

        @NotNull @DecimalMin("-180") @DecimalMax("180") @Column("longitude")
        Double lon) {}
