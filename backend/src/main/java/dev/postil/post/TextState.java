package dev.postil.post;

/** Whether a post's text is here, still awaited, or not to be had. */
public enum TextState {
    AWAITED,
    PRESENT,
    UNAVAILABLE
}
