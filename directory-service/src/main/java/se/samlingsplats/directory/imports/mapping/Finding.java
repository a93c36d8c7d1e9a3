package se.samlingsplats.directory.imports.mapping;

/**
 * Something to say about one field of one record. Never holds the value it is about: that may be a person's number.
 *
 * @param pointer where the value stands in the source, or the target field where it has no one place
 */
public record Finding(String pointer, String code, String detail, Severity severity) {

    /** An error refuses the record, a warning leaves a field out, a conflict keeps what a person wrote. */
    public enum Severity {
        ERROR,
        WARNING,
        CONFLICT
    }

    public static Finding warning(String pointer, String code, String detail) {
        return new Finding(pointer, code, detail, Severity.WARNING);
    }

    public static Finding error(String pointer, String code, String detail) {
        return new Finding(pointer, code, detail, Severity.ERROR);
    }

    public static Finding conflict(String pointer, String code, String detail) {
        return new Finding(pointer, code, detail, Severity.CONFLICT);
    }
}
