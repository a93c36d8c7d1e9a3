package se.samlingsplats.k8s;

import static se.samlingsplats.k8s.Overlay.name;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Cross-references between the objects of an overlay, each broken one as a sentence. */
final class Findings {
    private final Overlay overlay;
    private final Set<String> provided;
    private final List<String> findings = new ArrayList<>();

    private Findings(Overlay overlay, Set<String> provided) {
        this.overlay = overlay;
        this.provided = provided;
    }

    /** @param provided lines of provided.txt: kind, name, keys */
    static List<String> of(Overlay overlay, List<String> services, Set<String> provided) {
        var check = new Findings(overlay, provided);
        services.forEach(check::present);
        overlay.workloads().forEach(check::workload);
        overlay.all("Service").forEach(check::service);
        overlay.all("PodDisruptionBudget")
                .forEach(each -> check.selectsSomething(each, each.at("/spec/selector/matchLabels")));
        overlay.all("HTTPRoute").forEach(check::route);
        overlay.all("HorizontalPodAutoscaler").forEach(check::autoscaler);
        check.policies();
        return check.findings;
    }

    private void present(String service) {
        for (var kind : List.of("Deployment", "Service", "ServiceAccount", "PodDisruptionBudget")) {
            require(overlay.has(kind, service), kind + " " + service + " is missing");
        }
    }

    private void workload(JsonNode workload) {
        var who = workload.path("kind").asText() + " " + name(workload);
        var pod = workload.at("/spec/template");
        require(
                matches(workload.at("/spec/selector/matchLabels"), pod.at("/metadata/labels")),
                who + ": its selector does not match its own pods");
        require(pod.at("/spec/securityContext/runAsNonRoot").asBoolean(), who + " may run as root");
        require(
                pod.at("/spec/securityContext/seccompProfile/type").asText().equals("RuntimeDefault"),
                who + " has no seccomp profile");
        require(
                pod.at("/spec/automountServiceAccountToken").isBoolean()
                        && !pod.at("/spec/automountServiceAccountToken").asBoolean(),
                who + " gets a token of the cluster");
        var account = pod.at("/spec/serviceAccountName");
        require(
                account.isMissingNode() || overlay.has("ServiceAccount", account.asText()),
                who + ": no ServiceAccount " + account);
        each(pod.at("/spec/containers"))
                .forEach(container ->
                        container(who, container, pod, name(workload).equals(account.asText())));
        each(pod.at("/spec/volumes"))
                .filter(volume -> volume.has("configMap"))
                .forEach(volume ->
                        exists(who, "configmap", volume.at("/configMap/name").asText(), ""));
    }

    private void container(String who, JsonNode container, JsonNode pod, boolean ours) {
        var image = container.path("image").asText();
        var tag = image.substring(image.lastIndexOf('/') + 1);
        require(
                tag.contains(":") && !tag.endsWith(":latest") || tag.contains("@sha256:"),
                who + ": image " + image + " is not pinned");
        for (var probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
            require(container.has(probe), who + " has no " + probe);
            var port = container.at("/" + probe + "/httpGet/port");
            require(port.isMissingNode() || hasPort(container, port), who + ": " + probe + " asks at no port of its");
        }
        for (var limit : List.of("/requests/cpu", "/requests/memory", "/limits/cpu", "/limits/memory")) {
            require(container.path("resources").at(limit).isTextual(), who + " has no " + limit);
        }
        var security = container.path("securityContext");
        require(!security.path("allowPrivilegeEscalation").asBoolean(true), who + " may gain privileges");
        require(security.at("/capabilities/drop/0").asText().equals("ALL"), who + " keeps capabilities");
        require(
                !ours || security.path("readOnlyRootFilesystem").asBoolean(),
                who + " may write to its root file system");
        each(container.path("envFrom"))
                .forEach(from ->
                        exists(who, "configmap", from.at("/configMapRef/name").asText(), ""));
        each(container.path("env"))
                .map(value -> value.at("/valueFrom/secretKeyRef"))
                .forEach(reference -> {
                    if (!reference.isMissingNode()) {
                        exists(
                                who,
                                "secret",
                                reference.path("name").asText(),
                                reference.path("key").asText());
                    }
                });
        var volumes =
                each(pod.at("/spec/volumes")).map(volume -> volume.path("name").asText());
        var names = Stream.concat(volumes, Stream.of("data")).toList();
        each(container.path("volumeMounts"))
                .forEach(mount -> require(
                        names.contains(mount.path("name").asText()), who + " mounts no volume " + mount.path("name")));
    }

    private void service(JsonNode service) {
        var targets = podsMatching(service.at("/spec/selector"));
        require(!targets.isEmpty(), "Service " + name(service) + " selects no pod");
        for (var pod : targets) {
            each(service.at("/spec/ports"))
                    .forEach(port -> require(
                            each(pod.at("/spec/containers")).anyMatch(c -> hasPort(c, port.path("targetPort"))),
                            "Service " + name(service) + ": no container has port " + port.path("targetPort")));
        }
    }

    private void route(JsonNode route) {
        each(route.at("/spec/rules"))
                .flatMap(rule -> each(rule.path("backendRefs")))
                .forEach(backend -> {
                    var port = backend.path("port").asInt();
                    require(
                            overlay.all("Service").stream()
                                    .filter(service -> name(service)
                                            .equals(backend.path("name").asText()))
                                    .anyMatch(service -> each(service.at("/spec/ports"))
                                            .anyMatch(each -> each.path("port").asInt() == port)),
                            "HTTPRoute " + name(route) + " leads to no service port " + backend);
                });
    }

    private void autoscaler(JsonNode scaler) {
        var target = scaler.at("/spec/scaleTargetRef");
        require(
                overlay.has(target.path("kind").asText(), target.path("name").asText()),
                "HorizontalPodAutoscaler " + name(scaler) + " scales nothing");
    }

    private void policies() {
        var policies = overlay.all("NetworkPolicy");
        var denied = policies.stream()
                .filter(policy -> policy.at("/spec/podSelector").isEmpty())
                .filter(policy -> !policy.path("spec").has("ingress")
                        && !policy.path("spec").has("egress"))
                .anyMatch(policy -> policy.at("/spec/policyTypes").size() == 2);
        require(denied, "No policy denies everything by default");
        for (var workload : overlay.workloads()) {
            var labels = workload.at("/spec/template/metadata/labels");
            require(
                    policies.stream()
                            .filter(policy -> policy.path("spec").has("ingress"))
                            .anyMatch(policy -> Selectors.matches(policy.at("/spec/podSelector"), labels)),
                    "No policy lets anything reach " + name(workload));
        }
    }

    private void selectsSomething(JsonNode object, JsonNode labels) {
        require(!podsMatching(labels).isEmpty(), object.path("kind").asText() + " " + name(object) + " selects no pod");
    }

    private void exists(String who, String kind, String name, String key) {
        var generated = kind.equals("configmap") && overlay.has("ConfigMap", name);
        var promised = provided.stream()
                .map(line -> List.of(line.replaceFirst("^operator-", "").split(" ")))
                .anyMatch(words -> words.size() > 1
                        && words.get(0).equals(kind)
                        && words.get(1).equals(name)
                        && (key.isEmpty() || words.subList(2, words.size()).contains(key)));
        require(generated || promised, who + " refers to " + kind + " " + name + " " + key + ", which nobody provides");
    }

    private List<JsonNode> podsMatching(JsonNode labels) {
        return overlay.workloads().stream()
                .map(workload -> workload.at("/spec/template"))
                .filter(pod -> matches(labels, pod.at("/metadata/labels")))
                .toList();
    }

    private static boolean hasPort(JsonNode container, JsonNode port) {
        return each(container.path("ports"))
                .anyMatch(each -> each.path("name").equals(port)
                        || each.path("containerPort").equals(port));
    }

    private static boolean matches(JsonNode wanted, JsonNode labels) {
        return !wanted.isEmpty()
                && wanted.properties().stream()
                        .allMatch(label -> labels.path(label.getKey()).equals(label.getValue()));
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private void require(boolean condition, String otherwise) {
        if (!condition) {
            findings.add(overlay.name() + ": " + otherwise);
        }
    }
}
