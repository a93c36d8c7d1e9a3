package se.samlingsplats.dialogue.exchange;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How large a conversation may be. */
@Configuration(proxyBeanMethods = false)
class ExchangeConfiguration {

    private static final long MOST_PER_FILE = 100_000_000;
    private static final long MOST_OF_ALL = 200_000_000;

    /** Uploads go straight to disk, whatever their size. */
    @Bean
    MultipartConfigElement multipartConfig() {
        return new MultipartConfigElement("", MOST_PER_FILE, MOST_OF_ALL, 0);
    }
}
