package dev.postil.html;

import java.util.regex.Pattern;

/** What the letters and signs of a line say: sentences, capitals, numbers, dates, addresses. */
final class LineText {
    private static final Pattern DATE = Pattern.compile(
            "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,7}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \\d{4}"
                    + "|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}|\\d{1,2} ?-?min(?:ute)?s? read",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTACT =
            Pattern.compile("@[\\w.-]{2,30}|\\(?\\d{3}\\)?[ .-]\\d{3}[ .-]\\d{4}|https?://");
    private static final Pattern PRICE = Pattern.compile("[$€£]\\s?\\d|\\d ?% off");
    private static final String END = ".!?…»”\"’)]。！？";
    private static final int LONGEST = 400;

    private LineText() {}

    static void measure(Line line) {
        int words = 0;
        int capitals = 0;
        int digits = 0;
        boolean inWord = false;
        String text = line.text;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetter(c);
            if (letter && !inWord) {
                words++;
                capitals += Character.isUpperCase(c) ? 1 : 0;
            }
            digits += Character.isDigit(c) ? 1 : 0;
            boolean stop = c == '.' || c == '!' || c == '?' || c == '。';
            line.sentences += stop && (i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1))) ? 1 : 0;
            inWord = letter || (inWord && (c == '\'' || c == '’'));
        }
        line.capitals = (double) capitals / Math.max(1, words);
        line.digits = (double) digits / Math.max(1, text.length());
        String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        if (digits >= 4 && DATE.matcher(start).find()) {
            line.says.add(Line.Says.DATE);
        }
        boolean maybe = digits >= 10 || start.indexOf('@') >= 0 || start.contains("://");
        if (maybe && CONTACT.matcher(start).find()) {
            line.says.add(Line.Says.CONTACT);
        }
        if (digits > 0 && PRICE.matcher(start).find()) {
            line.says.add(Line.Says.PRICE);
        }
    }

    static boolean ends(String text) {
        return END.indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
