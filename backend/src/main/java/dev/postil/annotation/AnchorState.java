package dev.postil.annotation;

/** Where annotated words stand in the current revision: as made, at another place, edited a little, or nowhere that can be told. */
public enum AnchorState {
    EXACT,
    SHIFTED,
    FUZZY,
    ORPHANED
}
