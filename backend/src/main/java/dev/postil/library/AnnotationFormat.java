package dev.postil.library;

/** The formats that annotations are written in. */
enum AnnotationFormat {
    MARKDOWN,
    JSON_LD,
    HTML,
    CSV
}
