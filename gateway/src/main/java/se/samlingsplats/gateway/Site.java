package se.samlingsplats.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.stereotype.Component;

/** The built website's own files, read and compressed once: they are under a megabyte and never change while we run. */
@Component
class Site {

    record File(byte[] plain, byte @Nullable [] zipped, MediaType type, String etag) {}

    private final Map<String, File> files = new HashMap<>();

    Site() {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath*:site/**");
            for (var each : found) {
                if (each.isReadable() && each.contentLength() > 0) {
                    add(each);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Nullable
    File at(String path) {
        return files.get(path);
    }

    /** Pages are the search service's: it fills the shell; the bare one would be an empty answer with status 200. */
    private void add(Resource resource) throws IOException {
        var url = resource.getURL().toString();
        var path = url.substring(url.lastIndexOf("/site/") + 5);
        if (path.endsWith(".html") || path.endsWith("/")) {
            return;
        }
        var plain = resource.getContentAsByteArray();
        var type = typed(MediaTypeFactory.getMediaType(path).orElse(MediaType.APPLICATION_OCTET_STREAM));
        files.put(path, new File(plain, isText(type) ? zip(plain) : null, type, etag(plain)));
    }

    private static boolean isText(MediaType type) {
        return type.getType().equals("text") || type.toString().matches(".*(javascript|json|xml|manifest).*");
    }

    private static MediaType typed(MediaType type) {
        return type.getType().equals("text") ? new MediaType(type, StandardCharsets.UTF_8) : type;
    }

    private static byte[] zip(byte[] plain) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }

    private static String etag(byte[] plain) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(plain);
            return "\"" + HexFormat.of().formatHex(digest, 0, 12) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
