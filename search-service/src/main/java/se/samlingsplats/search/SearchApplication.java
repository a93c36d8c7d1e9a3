package se.samlingsplats.search;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.scheduling.annotation.EnableScheduling;
import se.samlingsplats.web.AccessRules;

/** Finds what the other services have published, and answers with pages for those who come without JavaScript. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class SearchApplication {

    public static void main(String[] args) {
        SpringApplication.run(SearchApplication.class, args);
    }

    @Bean
    AccessRules accessRules() {
        return requests -> requests.requestMatchers(
                        HttpMethod.GET, "/api/search", "/api/search/suggest", "/api/threads", "/api/threads/*")
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/api/search/support")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/api/search/support/*")
                .permitAll()
                .requestMatchers("/api/operations/search/**")
                .hasRole("operator")
                .requestMatchers("/api/**")
                .denyAll()
                .requestMatchers(HttpMethod.GET, "/**")
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, "/**")
                .permitAll();
    }
}
