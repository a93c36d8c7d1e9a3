package se.samlingsplats.directory.imports;

import static org.springframework.http.HttpMethod.GET;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samlingsplats.web.AccessRules;

/** Who may import, who may say how, and how much. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    private static final long FORM_FIELDS = 100_000;

    /** Uploads go straight to disk, whatever their size. */
    @Bean
    MultipartConfigElement multipartConfig(ImportProperties properties) {
        var most = properties.maxFile().toBytes();
        return new MultipartConfigElement("", most, most + FORM_FIELDS, 0);
    }

    @Bean
    AccessRules importRules() {
        return requests -> {
            requests.requestMatchers("/api/imports", "/api/imports/**").hasAnyRole("curator", "operator");
            requests.requestMatchers(GET, "/api/import-profiles", "/api/import-profiles/*")
                    .hasAnyRole("curator", "operator");
            requests.requestMatchers("/api/import-profiles/*").hasRole("operator");
        };
    }
}
