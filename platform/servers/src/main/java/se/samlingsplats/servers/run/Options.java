package se.samlingsplats.servers.run;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;

/** What was asked for on the command line. */
record Options(Path home, String command, Path data, int port, boolean fresh, boolean starter) {
    static Options parse(Path home, List<String> arguments) {
        var options = new Options(home, "start", home.resolve(".data"), 8080, false, true);
        var rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            options = options.with(rest.removeFirst(), rest);
        }
        return options;
    }

    private Options with(String word, ArrayDeque<String> rest) {
        return switch (word) {
            case "start", "status", "stop" -> new Options(home, word, data, port, fresh, starter);
            case "--data" -> new Options(home, command, folder(value(word, rest)), port, fresh, starter);
            case "--port" -> new Options(home, command, data, number(value(word, rest)), fresh, starter);
            case "--fresh" -> new Options(home, command, data, port, true, starter);
            case "--no-starter" -> new Options(home, command, data, port, fresh, false);
            default -> throw new Refusal("I do not know '" + word + "'; ./run --help lists what there is.");
        };
    }

    private static String value(String word, ArrayDeque<String> rest) {
        if (rest.isEmpty()) {
            throw new Refusal(word + " needs a value; ./run --help shows how.");
        }
        return rest.removeFirst();
    }

    private static Path folder(String text) {
        return Path.of(text).toAbsolutePath().normalize();
    }

    private static int number(String text) {
        if (!text.matches("\\d{4,5}") || Integer.parseInt(text) > 65_000) {
            throw new Refusal("--port takes a number from 1024 to 65000.");
        }
        return Integer.parseInt(text);
    }
}
