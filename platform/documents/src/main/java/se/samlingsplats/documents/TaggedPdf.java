package se.samlingsplats.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Makes a tagged PDF (PDF/UA) of a page of XHTML; nothing is loaded from anywhere. The only font is Liberation Sans. */
public final class TaggedPdf {

    /** The one that PDFBox brings along: it can be embedded and has the letters we need. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private TaggedPdf() {}

    public static byte[] of(String html) {
        var out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useFont(TaggedPdf::font, "Liberation Sans")
                    .useUriResolver((base, uri) -> null)
                    .withHtmlContent(html, null)
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * The same bytes whenever it is made of the same page and date: the dates in the document are this one, and its id
     * comes from the page.
     */
    public static byte[] of(String html, Instant date) {
        try (var document = Loader.loadPDF(of(html))) {
            var calendar = GregorianCalendar.from(date.atZone(ZoneOffset.UTC));
            var about = document.getDocumentInformation();
            about.setCreationDate(calendar);
            about.setModificationDate(calendar);
            dateMetadata(document, date);
            document.setDocumentId(id(html, date));
            document.getDocument().getTrailer().removeItem(org.apache.pdfbox.cos.COSName.ID);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The dates stand a second time among the metadata, as XMP. */
    private static void dateMetadata(PDDocument document, Instant date) throws IOException {
        var metadata = document.getDocumentCatalog().getMetadata();
        if (metadata != null) {
            var xmp = new String(metadata.toByteArray(), UTF_8)
                    .replaceAll("(<xmp:(CreateDate|ModifyDate|MetadataDate)>)[^<]*(</)", "$1" + date + "$3");
            metadata.importXMPMetadata(xmp.getBytes(UTF_8));
        }
    }

    private static long id(String html, Instant date) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest((date + html).getBytes(UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream font() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), "PDFBox carries this font");
    }
}
