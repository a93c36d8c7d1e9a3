package se.samlingsplats.directory.curator;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.directory.text.PlainText;

/** Regional and thematic curators. Rows are added and removed, never changed, so nobody overwrites another's work. */
@RestController
@RequestMapping("/api/curator-scopes")
@Tag(name = "curator-scopes", description = "Which part of the directory single curators judge")
class CuratorScopeController {

    private final CuratorScopes scopes;

    CuratorScopeController(CuratorScopes scopes) {
        this.scopes = scopes;
    }

    @GetMapping
    @Operation(summary = "All scopes (operator); a curator without one judges everything")
    ScopeList list() {
        return new ScopeList(scopes.all().stream().map(ScopeView::of).toList());
    }

    @PostMapping
    @Transactional
    @Operation(summary = "Bound a curator (operator): values of one dimension are alternatives, dimensions add up")
    ResponseEntity<ScopeView> add(@Valid @RequestBody NewScope scope) {
        if (!scope.dimension().codes().contains(scope.value())) {
            throw new CuratorProblem.UnknownScopeValue();
        }
        var added = ScopeView.of(scopes.add(scope.subject(), scope.dimension(), scope.value()));
        return ResponseEntity.created(URI.create("/api/curator-scopes/" + added.id()))
                .body(added);
    }

    @DeleteMapping("/{id}")
    @Transactional
    @Operation(summary = "Take a bound away (operator)")
    ResponseEntity<Void> remove(@PathVariable UUID id) {
        if (!scopes.remove(id)) {
            throw new CuratorProblem.NoSuchScope();
        }
        return ResponseEntity.noContent().build();
    }

    record ScopeList(List<ScopeView> items) {}

    @Schema(name = "CuratorScope")
    record ScopeView(UUID id, String subject, Dimension dimension, String value) {

        static ScopeView of(CuratorScopes.Row row) {
            return new ScopeView(row.id(), row.subject(), row.dimension(), row.value());
        }
    }

    @Schema(name = "NewCuratorScope")
    record NewScope(
            @Schema(description = "The curator's id in the login service")
            @NotNull
            @Size(min = 1, max = 100)
            @PlainText(max = 100)
            String subject,

            @NotNull Dimension dimension,

            @Schema(description = "A code of the dimension's list; of KIND: ACTOR, OFFER, NEED, SOLUTION or REPORT")
            @NotNull
            @Size(max = 60)
            String value) {}
}
