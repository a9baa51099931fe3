package dev.postil.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of people out of what pages write where an author belongs: "By Ada Fern, PhD and Ben O'Hara | 6 May 2024". */
final class PersonNames {
    private static final String BY_WORDS =
            "(?:(?:written|posted|published|authored|created|reviewed|edited|words|text|story|article|post|blog|report)\\s+(?:on\\s+.{4,20}\\s+)?)?by|by:|authors?(?:\\(s\\))?:|contributors?:|von|par|por|door|di|av|автор(?:ы|ка)?:?|текст:";
    /** What stands before a name on a line of its own. */
    static final Pattern BY = Pattern.compile(
            "^(?:[•·|–—-]\\s*)?(?:" + BY_WORDS + ")(?:(?<=:)|[:\\s]\\s*|$)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern REST = Pattern.compile(
            "\\s*(?:[|•·–—/]|\\s-\\s|\\bon\\s+(?=\\w+ \\d)|\\b(?:updated|published|posted|last|reviewed|medically|edited|fact[- ]checked|read more|follow)\\b|\\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\\s+\\d"
                    + "|,?\\s*(?:\\d{1,2}\\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?\\s+\\d|\\d{1,2}[./]\\d|,\\s*\\d|\\(|\\n|,\\s+(?=(?-i:[a-z]))).*$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern LATER_WORDS = Pattern.compile(
            ",\\s+(?:the|an?|senior|staff|contributing|managing|associate|assistant|editor|writer|reporter|director|founder|co-founder|ceo|head|professor|expert|author|owner|president|chief|manager|updated|published)\\b.*$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:,|;|&|\\band\\b|\\bund\\b|\\bet\\b|\\bи\\b)\\s*");
    private static final Pattern NOBODY = Pattern.compile(
            "(?i)^(?:admin(?:istrator)?|editors?(?:ial)?(?: team| staff)?|staff|(?:the )?authors?|unknown|anonymous|guest|root|user|default|webmaster|www\\..*|https?:.*|.*@.*|by|share|follow|about.*|written|posted|published|read|more|view|all posts.*|contact|home|blog|news|in|posts?|reviews?|comments?|author:?|name|null|undefined|[^\\p{L}\\p{N}]*|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)$");
    private static final Pattern TITLE = Pattern.compile(
            "(?i)(?:ph\\.?d\\.?|m\\.?d\\.?|mph|jr\\.?|sr\\.?|r\\.?d\\.?n?|rn|msc?|m\\.?a\\.?|m\\.?s\\.?|b\\.?a\\.?|b\\.?s\\.?c?|mba|esq\\.?|cpa|cfp®?|dpt|ldn|cscs|inc\\.?|llc|ltd\\.?|vmd|dvm|dacvb|lvt|d\\.?d\\.?s|j\\.?d\\.?|ii|iii|e-ryt.*)");
    private static final int LONGEST_NAME = 50;

    private PersonNames() {}

    static List<String> of(Collection<String> lines) {
        Set<String> people = new LinkedHashSet<>();
        lines.forEach(line -> people.addAll(of(line)));
        return List.copyOf(people);
    }

    static List<String> of(String line) {
        String names = BY.matcher(line.strip()).replaceFirst("");
        names = REST.matcher(LATER_WORDS.matcher(names).replaceFirst("")).replaceFirst("");
        List<String> people = new ArrayList<>();
        for (String part : BETWEEN.split(names)) {
            String name = BY.matcher(part.strip()).replaceFirst("").strip();
            if (!TITLE.matcher(name).matches() && isName(name)) { // "A B and C D" are two people, "A B, PhD" is one
                people.add(name);
            }
        }
        return people;
    }

    private static boolean isName(String name) {
        return !name.isBlank()
                && name.length() <= LONGEST_NAME
                && !NOBODY.matcher(name).matches()
                && name.codePoints().anyMatch(Character::isLetter)
                && name.split("\\s+").length <= 6;
    }

    /** Two words or more, each with a capital: a name as people sign, not that of a login. */
    static boolean isFull(List<String> names) {
        return !names.isEmpty()
                && names.stream()
                        .allMatch(name -> name.indexOf(' ') > 0
                                && Character.isUpperCase(name.codePointAt(0))
                                && Character.isUpperCase(name.codePointAt(name.lastIndexOf(' ') + 1)));
    }
}
