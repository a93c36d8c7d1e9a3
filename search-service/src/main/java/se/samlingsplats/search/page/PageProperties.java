package se.samlingsplats.search.page;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param publicUrl where visitors come in, without a slash at its end
 */
@Validated
@ConfigurationProperties("samlingsplats")
record PageProperties(@DefaultValue("http://localhost:8080") URI publicUrl) {

    String absolute(String path) {
        return publicUrl + path;
    }
}
