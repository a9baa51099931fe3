package dev.postil.fetch;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides which addresses name the same piece. */
final class CanonicalUrl {

    /** Parameters that follow the reader and never choose what is shown; lower case, sorted. */
    private static final Set<String> TRACKING = Set.of("""
            __hsfp __hssc __hstc __s _branch_match_id _ga _gl _hsenc _hsmi _kx _openstat action_object_map
            action_ref_map action_type_map ck_subscriber_id cmpid dclid epik fb_action_ids fb_action_types
            fb_source fbclid gad_campaignid gad_source gbraid gclid gclsrc hsctatracking igsh igshid
            isfreemail li_fat_id mc_cid mc_eid mc_tc mkt_tok ml_subscriber ml_subscriber_hash msclkid
            oly_anon_id oly_enc_id rb_clickid s_cid sc_cid showwelcomeonshare srsltid triedredirect ttclid
            twclid vero_conv vero_id wbraid wickedid yclid ysclid
            """.strip().split("\\s+"));

    private static final Pattern TRACKING_FAMILY = Pattern.compile("(utm|hsa|mtm|matomo|pk|piwik|stm)_.+");

    private static final Map<String, String> MIRRORS = Map.of(
            "greaterwrong.com", "www.lesswrong.com",
            "www.greaterwrong.com", "www.lesswrong.com",
            "lesswrong.com", "www.lesswrong.com",
            "ea.greaterwrong.com", "forum.effectivealtruism.org",
            "www.arxiv.org", "arxiv.org",
            "export.arxiv.org", "arxiv.org");

    private static final Pattern ARXIV_HOST = Pattern.compile("(www\\.|export\\.)?arxiv\\.org");
    private static final Pattern ARXIV_PDF = Pattern.compile("/(?:pdf|html)/(.+?)(\\.pdf)?/?");
    private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");

    private CanonicalUrl() {}

    static WebUrl of(WebUrl named) {
        WebUrl url = AmpUrl.original(named);
        String path = plain(url.path());
        Matcher pdf = ARXIV_PDF.matcher(path);
        if (ARXIV_HOST.matcher(url.host()).matches() && pdf.matches()) {
            path = "/abs/" + pdf.group(1);
        }
        return new WebUrl(
                url.scheme(),
                MIRRORS.getOrDefault(url.host(), url.host()),
                url.explicitPort(),
                path,
                withoutTracking(url.query()),
                route(url.fragment()));
    }

    private static @Nullable String withoutTracking(@Nullable String query) {
        if (query == null) {
            return null;
        }
        String kept = Stream.of(query.split("&"))
                .filter(parameter -> !parameter.isEmpty() && !isTracking(parameter))
                .map(CanonicalUrl::plain)
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? null : kept;
    }

    private static boolean isTracking(String parameter) {
        int end = parameter.indexOf('=');
        String name = (end < 0 ? parameter : parameter.substring(0, end)).toLowerCase(Locale.ROOT);
        return TRACKING.contains(name) || TRACKING_FAMILY.matcher(name).matches();
    }

    /** A fragment is a place in a page, except where a page made by scripts keeps its address there. */
    private static @Nullable String route(@Nullable String fragment) {
        return fragment != null && (fragment.startsWith("/") || fragment.startsWith("!/")) ? fragment : null;
    }

    /** Escapes of unreserved characters mean the characters themselves; all others in upper case (RFC 3986, 6.2.2). */
    private static String plain(String encoded) {
        return ESCAPE.matcher(encoded).replaceAll(escape -> {
            int c = Integer.parseInt(escape.group(1), 16);
            boolean unreserved = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
            return unreserved ? String.valueOf((char) c) : escape.group().toUpperCase(Locale.ROOT);
        });
    }
}
