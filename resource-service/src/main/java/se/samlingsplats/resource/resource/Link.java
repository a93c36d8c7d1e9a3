package se.samlingsplats.resource.resource;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record Link(
        @NotNull @Size(max = 2000) @WebLink String url,
        @Nullable @Valid Texts label) {}
