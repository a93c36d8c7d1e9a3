package se.samlingsplats.directory.imports;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.web.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/import-profiles")
@Tag(name = "imports")
class ProfileController {

    private final Profiles profiles;
    private final JsonMapper json;

    ProfileController(Profiles profiles, JsonMapper json) {
        this.profiles = profiles;
        this.json = json;
    }

    @GetMapping
    Listing list() {
        return new Listing(profiles.all().stream().map(this::view).toList());
    }

    @GetMapping("/{name}")
    ProfileView show(@PathVariable String name) {
        return profiles.latest(name)
                .map(this::view)
                .orElseThrow(() -> new ImportProblem.UnknownProfile(Problem.Kind.NOT_FOUND));
    }

    @PutMapping("/{name}")
    ProfileView put(@PathVariable String name, @RequestBody JsonNode body) {
        return view(profiles.put(name, body));
    }

    private ProfileView view(ProfileVersion version) {
        return new ProfileView(version.name(), version.version(), json.readTree(version.body()));
    }

    record Listing(List<ProfileView> items) {}

    record ProfileView(String name, int version, JsonNode profile) {}
}
