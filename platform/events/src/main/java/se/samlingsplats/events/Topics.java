package se.samlingsplats.events;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.kafka.core.KafkaAdmin;

/** Names of topics on the cluster, and their creation. */
public class Topics {

    /** What the name of a topic ends in that holds the dead letters of another. */
    public static final String DEAD_LETTER = ".dead-letter";

    private static final int PARTITIONS_FOR_EVER = 6;

    private final EventsProperties properties;
    private final List<EventTopic> owned;
    private final KafkaAdmin admin;

    Topics(EventsProperties properties, List<EventTopic> owned, KafkaAdmin admin) {
        this.properties = properties;
        this.owned = owned;
        this.admin = admin;
    }

    /** The topic's name on the cluster. */
    public String name(String topic) {
        return properties.topicPrefix() + topic;
    }

    /** Where records of a topic go that a consumer can't read. */
    public String deadLetter(String topic) {
        return name(topic) + DEAD_LETTER;
    }

    List<EventTopic> owned() {
        return owned;
    }

    /** Creates what is missing; throws when the broker does not answer. */
    void ensure() {
        admin.createOrModifyTopics(owned.stream()
                .flatMap(topic -> List.of(compacted(name(topic.name())), keepingAll(deadLetter(topic.name()))).stream())
                .toArray(NewTopic[]::new));
    }

    private static NewTopic compacted(String name) {
        return topic(name)
                .configs(Map.of(
                        "cleanup.policy", "compact",
                        "max.compaction.lag.ms", "86400000",
                        // A rebuild must be able to see every tombstone: a week is above the longest one.
                        "delete.retention.ms", "604800000"));
    }

    private static NewTopic keepingAll(String name) {
        return topic(name).configs(Map.of("cleanup.policy", "delete", "retention.ms", "-1"));
    }

    private static NewTopic topic(String name) {
        return new NewTopic(name, Optional.of(PARTITIONS_FOR_EVER), Optional.empty());
    }
}
