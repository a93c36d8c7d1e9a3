package se.samlingsplats.k8s;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads an object as the API server would, but refuses every member the model does not know. */
final class StrictModel {
    private static final Map<String, Class<?>> MODELS = Map.of(
            "v1/ConfigMap", ConfigMap.class,
            "v1/Namespace", Namespace.class,
            "v1/Service", Service.class,
            "v1/ServiceAccount", ServiceAccount.class,
            "apps/v1/Deployment", Deployment.class,
            "apps/v1/StatefulSet", StatefulSet.class,
            "autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class,
            "gateway.networking.k8s.io/v1/HTTPRoute", HTTPRoute.class,
            "networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class,
            "policy/v1/PodDisruptionBudget", PodDisruptionBudget.class);
    /** Objects of the operators, whose models are not ours to check. */
    private static final Set<String> OPERATORS = Set.of(
            "elasticsearch.k8s.elastic.co/v1/Elasticsearch",
            "k8s.keycloak.org/v2alpha1/Keycloak",
            "kafka.strimzi.io/v1beta2/Kafka",
            "kafka.strimzi.io/v1beta2/KafkaNodePool",
            "postgresql.cnpg.io/v1/Cluster",
            "postgresql.cnpg.io/v1/Database");

    private final ObjectMapper json = new ObjectMapper();

    StrictModel() {
        json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        json.setAnnotationIntrospector(new WithoutCatchAll());
    }

    /** What is wrong with the object, if anything. */
    Optional<String> problem(JsonNode object) {
        var kind =
                object.path("apiVersion").asText() + "/" + object.path("kind").asText();
        if (OPERATORS.contains(kind)) {
            return Optional.empty();
        }
        if (!MODELS.containsKey(kind)) {
            return Optional.of(kind + " is not a kind this check knows");
        }
        try {
            json.treeToValue(object, MODELS.get(kind));
            return Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.of(kind + " " + Overlay.name(object) + ": " + e.getOriginalMessage());
        }
    }

    /** The models keep unknown members in a map; without it Jackson reports them. */
    private static final class WithoutCatchAll extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }
    }
}
