package dev.postil.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Brings the host of a web address into normal form (WHATWG URL Standard, 3.5; UTS #46, non-transitional). */
final class UrlHost {
    private static final Pattern NAME = Pattern.compile("(?=.{1,253}$)[a-z0-9_-]{1,63}(\\.[a-z0-9_-]{1,63})*");
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)");
    /** Characters that UTS #46 maps to nothing: soft hyphen, joiners' relatives, variation selectors. */
    private static final Pattern IGNORED = Pattern.compile("[\\u00AD\\u034F\\u200B\\u2060\\uFEFF\\uFE00-\\uFE0F]");

    private UrlHost() {}

    /** The normal form, or null if it can't be a host. */
    static @Nullable String normal(String host) {
        if (host.startsWith("[")) {
            return host.endsWith("]") ? ip(host.substring(1, host.length() - 1)) : null;
        }
        String name = ascii(host);
        if (name == null || !NAME.matcher(name).matches()) {
            return null;
        }
        if (!ENDS_IN_NUMBER.matcher(name).matches()) {
            return name;
        }
        try {
            return Inet4Address.ofPosixLiteral(name).getHostAddress(); // as browsers: decimal, octal, hex, short
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static @Nullable String ip(String text) {
        if (text.contains("%")) {
            return null; // zones mean something on one machine only
        }
        try {
            InetAddress address = Inet6Address.ofLiteral(text);
            return address instanceof Inet4Address ? address.getHostAddress() : "[" + compressed(address) + "]";
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /** RFC 5952: the longest run of two or more zero groups becomes {@code ::}. */
    private static String compressed(InetAddress address) {
        String[] groups = address.getHostAddress().split(":");
        int start = -1;
        int length = 1;
        for (int i = 0; i < groups.length; i++) {
            int end = i;
            while (end < groups.length && groups[end].equals("0")) {
                end++;
            }
            if (end - i > length) {
                start = i;
                length = end - i;
            }
        }
        String all = String.join(":", groups);
        if (start < 0) {
            return all;
        }
        return String.join(":", Arrays.copyOfRange(groups, 0, start))
                + "::"
                + String.join(":", Arrays.copyOfRange(groups, start + length, groups.length));
    }

    private static @Nullable String ascii(String host) {
        String decoded;
        try {
            decoded = URLDecoder.decode(host.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return null;
        }
        String visible = IGNORED.matcher(decoded).replaceAll("");
        String mapped = lower(Normalizer.normalize(lower(visible), Normalizer.Form.NFKC))
                .replace('\u3002', '.');
        String name = mapped.endsWith(".") ? mapped.substring(0, mapped.length() - 1) : mapped;
        StringJoiner labels = new StringJoiner(".");
        for (String label : name.split("\\.", -1)) {
            if (label.chars().allMatch(c -> c < 0x80)) {
                labels.add(label);
            } else if (label.codePoints().allMatch(UrlHost::belongsInNames)) {
                labels.add("xn--" + Punycode.encode(label));
            } else {
                return null;
            }
        }
        return labels.toString();
    }

    /** Letter by letter: that of {@link String} depends on the neighbours of a sigma. */
    private static String lower(String text) {
        int[] lower = text.codePoints().map(Character::toLowerCase).toArray();
        return new String(lower, 0, lower.length);
    }

    private static boolean belongsInNames(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.FORMAT -> c == 0x200C || c == 0x200D; // joiners have a meaning in some scripts
            default -> (c >= 0x80 && c != 0xFFFD) || Character.isLetterOrDigit(c) || c == '-' || c == '_';
        };
    }
}
