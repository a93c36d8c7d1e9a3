package se.samlingsplats.gateway;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What is refused before there is an exchange (an unreadable request line, too long a head, a broken chunk) leaves Netty
 * as a bare status. Here it gets the shape of every other refusal; answers of our own carry a correlation id and pass.
 */
@Sharable
final class NettyRefusals extends ChannelOutboundHandlerAdapter {

    private record Said(String code, String detail) {}

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        super.write(
                context, message instanceof FullHttpResponse bare && isBare(bare) ? problem(bare) : message, promise);
    }

    private static boolean isBare(FullHttpResponse answer) {
        return answer.status().code() >= 400
                && !answer.content().isReadable()
                && !answer.headers().contains(Edge.CORRELATION);
    }

    private static FullHttpResponse problem(FullHttpResponse bare) {
        var status = bare.status();
        var said = said(status);
        var correlation = UUID.randomUUID().toString();
        var body = Unpooled.copiedBuffer(
                """
                {"type":"urn:samlingsplats:problem:%s","title":"%s","status":%d,"detail":"%s","code":"%s","correlationId":"%s"}
                """.strip().formatted(
                        said.code(), status.reasonPhrase(), status.code(), said.detail(), said.code(), correlation),
                StandardCharsets.UTF_8);
        var answer = new DefaultFullHttpResponse(bare.protocolVersion(), status, body);
        answer.headers()
                .set(bare.headers())
                .set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes())
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .set("X-Content-Type-Options", "nosniff")
                .set(Edge.CORRELATION, correlation);
        ReferenceCountUtil.release(bare);
        return answer;
    }

    private static Said said(HttpResponseStatus status) {
        return switch (status.code()) {
            case 413 -> new Said("body-too-large", "The body is too large");
            case 414 -> new Said("address-too-long", "The address may have at most 8 KB");
            case 431 -> new Said("headers-too-large", "The headers may have at most 16 KB");
            default ->
                status.code() < 500
                        ? new Said(
                                "invalid-address",
                                "The address, the method or a header has a form that is not taken here")
                        : new Said("internal-error", "Something went wrong here; try again");
        };
    }
}
