package se.samlingsplats.directory.imports.reading;

/** The file can't be read any further. The message helps and shows nothing of the content. */
public final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final long line;

    UnreadableFile(String code, long line, String detail) {
        super(detail, null, false, false);
        this.code = code;
        this.line = line;
    }

    public String code() {
        return code;
    }

    public long line() {
        return line;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
