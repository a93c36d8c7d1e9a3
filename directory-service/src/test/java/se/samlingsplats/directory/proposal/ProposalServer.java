package se.samlingsplats.directory.proposal;

import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samlingsplats.directory.DirectoryServer;
import se.samlingsplats.web.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What tests about proposals send. Each request comes from a sender of its own unless told. */
abstract class ProposalServer extends DirectoryServer {

    static final String OTHER_CURATOR = TestTokens.bearer("curt", "curator");
    static final String OPERATOR = TestTokens.bearer("oskar", "operator");

    static final String NEED = """
            {"titles": {"sv": "Lokaler för ungas idéer"}, "needArea": "KNOWLEDGE_AND_MEETING_PLACES", "severity": 4, \
            "counties": ["23"], "challenges": ["FOOD_WASTE"]}""";
    static final String OFFER = """
            {"titles": {"sv": "Mikrobidrag"}, "owner": {"name": "Fjällfonden"}, "supportTypes": ["GRANT"], \
            "needAreas": ["FINANCING"], "reach": "REGIONAL", "counties": ["23"], "jurisdiction": "SE"}""";

    static String proposal(String kind, String payload) {
        return "{\"kind\": \"%s\", \"payload\": %s}".formatted(kind, payload);
    }

    static String correction(String kind, JsonNode target, long baseVersion, String changes) {
        return "{\"kind\": \"%s\", \"correction\": {\"target\": \"%s\", \"baseVersion\": %d}, \"payload\": %s}"
                .formatted(kind, text(target, "id"), baseVersion, changes);
    }

    MvcTestResult send(String body) {
        return send("/api/proposals", body, NOBODY, UUID.randomUUID().toString());
    }

    MvcTestResult send(String path, String body, String bearer, String sender) {
        return request(HttpMethod.POST, path, bearer)
                .header("Samlingsplats-Client", sender)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    /** The code of something that was received. */
    String received(String body) {
        return text(json(send(body)), "receipt");
    }

    JsonNode status(String receipt) {
        return json(post("/api/proposals/status", NOBODY, holding(receipt)));
    }

    MvcTestResult holder(String step, String receipt, long version, String more) {
        return step(
                "/api/proposals/" + step,
                NOBODY,
                version,
                "{\"receipt\": \"" + receipt + "\"" + (more.isEmpty() ? "" : ", " + more) + "}");
    }

    static String holding(String receipt) {
        return "{\"receipt\": \"" + receipt + "\"}";
    }

    /** The curators' address of what was received under a code. */
    String address(String receipt) {
        return "/api/proposals/"
                + jdbc.sql("SELECT id FROM proposal WHERE receipt_hash = ?")
                        .param(Receipt.hashOf(receipt))
                        .query(UUID.class)
                        .single();
    }

    JsonNode review(String receipt, String bearer) {
        return json(get(address(receipt), bearer));
    }

    MvcTestResult publish(String receipt, String bearer, long version, String body) {
        return step(address(receipt) + "/publish", bearer, version, body);
    }

    MvcTestResult decline(String receipt, String bearer, long version) {
        return step(
                address(receipt) + "/decline",
                bearer,
                version,
                "{\"reason\": \"NOT_VERIFIABLE\", \"text\": \"Ingen källa\"}");
    }

    static String titled(String payload, String title) {
        var body = (ObjectNode) JsonMapper.shared().readTree(payload);
        body.putObject("titles").put("sv", title);
        return body.toString();
    }

    static String code(MvcTestResult refused) {
        return refused.getResponse().getStatus() + " " + text(json(refused), "code");
    }
}
