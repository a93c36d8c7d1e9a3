package se.samlingsplats.directory.imports.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads a Swedish organisation number. A sole trader's is the owner's personal number and goes no further. */
final class OrganisationNumbers {

    private OrganisationNumbers() {}

    static @Nullable JsonNode read(String text, String pointer, List<Finding> findings) {
        var digits = text.replaceAll("[\\s-]", "");
        var number = digits.matches("16\\d{10}") ? digits.substring(2) : digits;
        var refusal = !number.matches("[0-9]{10}")
                ? Finding.warning(pointer, "invalid-organisation-number", "An organisation number has ten digits")
                : number.charAt(2) < '2'
                        ? Finding.warning(pointer, "sole-trader-number", "A sole trader's number is not taken in")
                        : checksum(number) % 10 != 0
                                ? Finding.warning(pointer, "invalid-organisation-number", "The check digit is wrong")
                                : null;
        if (refusal != null) {
            findings.add(refusal);
            return null;
        }
        return JsonNodeFactory.instance.stringNode(number);
    }

    static int checksum(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var value = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += value > 9 ? value - 9 : value;
        }
        return sum;
    }
}
