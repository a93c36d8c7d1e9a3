package se.samlingsplats.gateway;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What somebody looks for is theirs: it stands in the query, and the query in no trace. */
@Configuration(proxyBeanMethods = false)
class TraceConfiguration {

    @Bean
    ObservationFilter withoutQueries() {
        return TraceConfiguration::withoutQueries;
    }

    private static Observation.Context withoutQueries(Observation.Context context) {
        for (var each : context.getHighCardinalityKeyValues()) {
            var query = each.getValue().indexOf('?');
            if (query >= 0) {
                context.addHighCardinalityKeyValue(
                        KeyValue.of(each.getKey(), each.getValue().substring(0, query)));
            }
        }
        return context;
    }
}
