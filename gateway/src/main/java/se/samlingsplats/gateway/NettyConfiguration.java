package se.samlingsplats.gateway;

import java.time.Duration;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.NettyPipeline;

@Configuration(proxyBeanMethods = false)
class NettyConfiguration {

    /** Between two pieces of a body: who sends slower than this holds a connection and nothing else. */
    private static final Duration BETWEEN_READS = Duration.ofSeconds(20);

    @Bean
    NettyServerCustomizer slowSenders() {
        return server -> server.readTimeout(BETWEEN_READS);
    }

    @Bean
    NettyServerCustomizer refusalsOfNetty() {
        var refusals = new NettyRefusals();
        return server -> server.doOnChannelInit((observer, channel, address) -> {
            if (channel.pipeline().get(NettyPipeline.HttpCodec) != null) {
                channel.pipeline().addAfter(NettyPipeline.HttpCodec, "samlingsplats.refusals", refusals);
            }
        });
    }

    /** Reactor Netty would send any request once more after a reset connection, a write too; our retry knows the method. */
    @Bean
    HttpClientCustomizer noSilentRepeats() {
        return client -> client.disableRetry(true);
    }
}
