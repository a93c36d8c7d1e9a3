package se.samlingsplats.resource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication(proxyBeanMethods = false)
class ResourceApplication {

    static void main(String[] args) {
        SpringApplication.run(ResourceApplication.class, args);
    }
}
