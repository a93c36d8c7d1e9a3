package se.samlingsplats.events;

/** A topic this service owns; declared as a bean it is created, with its dead-letter topic, before anything is sent. */
public record EventTopic(String name) {}
