package se.samlingsplats.search.page;

import jakarta.validation.constraints.Pattern;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param publicUrl where visitors come in, without a slash at its end
 * @param contact mail address for those who cannot use the forms; none unless told
 */
@Validated
@ConfigurationProperties("samlingsplats")
record PageProperties(
        @DefaultValue("http://localhost:8080") URI publicUrl,

        @DefaultValue("") @Pattern(regexp = "|[^@\\s?&]{1,64}@[A-Za-z0-9.-]{1,190}")
        String contact) {

    String absolute(String path) {
        return publicUrl + path;
    }
}
