package se.samlingsplats.servers.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What runs in a data folder, written at each change so that the next start finds it even after kill -9. */
record State(@Nullable Child launcher, int port, List<Child> children) {
    static State in(Path data) throws IOException {
        Path file = file(data);
        if (!Files.exists(file)) {
            return new State(null, 0, List.of());
        }
        try {
            return JsonMapper.shared().readValue(Files.readString(file), State.class);
        } catch (JacksonException unreadable) {
            throw new Refusal("The file " + file + " cannot be read; delete it when nothing runs in that folder.");
        }
    }

    boolean launched() {
        return launcher != null && launcher.alive();
    }

    State plus(Child child) {
        var more = new ArrayList<>(children);
        more.add(child);
        return new State(launcher, port, more);
    }

    State without(Child child) {
        return new State(
                launcher,
                port,
                children.stream().filter(other -> !other.equals(child)).toList());
    }

    void write(Path data) throws IOException {
        Accounts.write(file(data), this);
    }

    private static Path file(Path data) {
        return data.resolve("state.json");
    }
}
