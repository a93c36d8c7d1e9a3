package se.samlingsplats.search;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.servers.Server;
import java.math.BigDecimal;
import java.util.Arrays;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samlingsplats.web.Paging;

/** Says in the OpenAPI file what the arguments that the platform resolves look like over HTTP. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Paging.class);
    }

    @Bean
    OpenAPI searchApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Samlingsplats: search")
                        .version("1")
                        .description("Search of everything that is published, and its operation."
                                + " Refusals are problem+json (RFC 9457) with a stable code."))
                .addServersItem(new Server().url("/").description("Through the gateway"));
    }

    @Bean
    OperationCustomizer sharedArguments() {
        return (operation, handler) -> {
            var isList = Arrays.stream(handler.getMethodParameters())
                    .anyMatch(argument -> argument.getParameterType() == Paging.class);
            if (isList) {
                operation.addParametersItem(query("limit")
                        .description("Most items, 25 unless told")
                        .schema(new IntegerSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(100))));
                operation.addParametersItem(query("cursor")
                        .description("The next of the page before")
                        .schema(new StringSchema()));
            }
            return operation;
        };
    }

    private static Parameter query(String name) {
        return new Parameter().in("query").name(name).required(false);
    }
}
