package se.samlingsplats.web;

/**
 * One reason why a request is refused.
 *
 * @param pointer JSON pointer (RFC 6901) into the request body, or {@code ?name} for a query parameter
 * @param code stable, for programs
 * @param detail a sentence for people; never repeats the refused value
 */
public record FieldError(String pointer, String code, String detail) {}
