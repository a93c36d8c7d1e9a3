package se.samlingsplats.search.page;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.UrlHandlerFilter;

@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    /** One address a page. Stands behind the security filters, which refuse what could lead to another host. */
    @Bean
    UrlHandlerFilter pagesWithoutTrailingSlash() {
        return UrlHandlerFilter.trailingSlashHandler("/**")
                .redirect(HttpStatus.PERMANENT_REDIRECT)
                .build();
    }
}
