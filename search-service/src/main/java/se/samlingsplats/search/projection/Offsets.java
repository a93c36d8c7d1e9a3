package se.samlingsplats.search.projection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** How far the topics reach and how far a group has come. Partitions are named {@code topic-3}. */
@Component
class Offsets implements DisposableBean {

    private static final long PATIENCE_SECONDS = 5;

    private final KafkaAdmin settings;
    private final Projector projector;
    private volatile boolean open;
    private Admin admin;

    @SuppressWarnings("NullAway.Init") // made when first asked for: Kafka may be away when the service starts
    Offsets(KafkaAdmin settings, Projector projector) {
        this.settings = settings;
        this.projector = projector;
    }

    private synchronized Admin admin() {
        if (!open) {
            admin = Admin.create(settings.getConfigurationProperties());
            open = true;
        }
        return admin;
    }

    @Override
    public synchronized void destroy() {
        if (open) {
            admin.close();
        }
    }

    /** Where a reader stands when it has read all there is, markers of transactions included. */
    Map<String, Long> ends() {
        return offsets(OffsetSpec.latest());
    }

    Map<String, Long> starts() {
        return offsets(OffsetSpec.earliest());
    }

    Map<String, Long> committed(String group) {
        var offsets = await(admin().listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        var out = new TreeMap<String, Long>();
        offsets.forEach((partition, offset) -> {
            if (offset != null) {
                out.put(partition.toString(), offset.offset());
            }
        });
        return out;
    }

    /** @return false while somebody still listens */
    boolean forget(String group) {
        try {
            admin().deleteConsumerGroups(List.of(group)).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupNotEmptyException) {
                return false;
            }
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return true;
            }
            throw new KafkaUnavailable(e);
        } catch (TimeoutException e) {
            throw new KafkaUnavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaUnavailable(e);
        }
    }

    private Map<String, Long> offsets(OffsetSpec spec) {
        var wanted = new LinkedHashMap<TopicPartition, OffsetSpec>();
        var known = await(admin().listTopics().names());
        var topics = projector.topics().stream().filter(known::contains).collect(Collectors.toSet());
        await(admin().describeTopics(topics).allTopicNames()).forEach((topic, description) -> description
                .partitions()
                .forEach(each -> wanted.put(new TopicPartition(topic, each.partition()), spec)));
        var out = new TreeMap<String, Long>();
        await(admin().listOffsets(wanted).all())
                .forEach((partition, offset) -> out.put(partition.toString(), offset.offset()));
        return out;
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaUnavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaUnavailable(e);
        }
    }
}
