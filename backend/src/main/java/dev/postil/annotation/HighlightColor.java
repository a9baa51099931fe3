package dev.postil.annotation;

/** The colours of highlights, as the schema names them. */
public enum HighlightColor {
    YELLOW,
    GREEN,
    BLUE,
    PINK,
    PURPLE
}
