package se.samlingsplats.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.servers.Server;
import java.math.BigDecimal;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;

/** The head of a service's OpenAPI file, and what the arguments that we resolve ourselves look like over HTTP. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class, Login.class, Paging.class, ExpectedVersion.class);
    }

    @Bean
    OpenAPI api(@Value("${spring.application.name:}") String service, WebProperties properties) {
        return new OpenAPI()
                .info(new Info()
                        .title("Samlingsplats: " + service)
                        .version("1")
                        .description(properties.about() + " Refusals are problem+json (RFC 9457) with a stable code."))
                .addServersItem(new Server().url("/").description("Through the gateway"));
    }

    @Bean
    OperationCustomizer ownArguments() {
        return (operation, handler) -> {
            for (var argument : handler.getMethodParameters()) {
                describe(operation, argument);
            }
            return operation;
        };
    }

    private static void describe(Operation operation, MethodParameter argument) {
        if (argument.getParameterType() == ExpectedVersion.class) {
            operation.addParametersItem(new Parameter()
                    .in("header")
                    .name("If-Match")
                    .required(true)
                    .description("ETag of the version you have seen")
                    .schema(new StringSchema().example("\"7\"")));
        }
        if (argument.getParameterType() == Paging.class) {
            operation.addParametersItem(query("limit")
                    .description("Most items, 25 unless told")
                    .schema(new IntegerSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(100))));
            operation.addParametersItem(
                    query("cursor").description("The next of the page before").schema(new StringSchema()));
        }
    }

    private static Parameter query(String name) {
        return new Parameter().in("query").name(name).required(false);
    }
}
