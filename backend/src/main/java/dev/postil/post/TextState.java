package dev.postil.post;

/** Whether a post's text is here, still awaited, or not to be had; or whether what stands there is a file and no text. */
public enum TextState {
    AWAITED,
    PRESENT,
    UNAVAILABLE,
    FILE
}
