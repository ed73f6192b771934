package io.gapstone.bench.architecture.bad.core.isma;

/** What another family must not use. */
public final class BadIsma {}
