package io.gapstone.instances.format;

/** What a {@link JsonInput} may stand at. */
enum Token {
  OBJECT,
  END_OBJECT,
  LIST,
  END_LIST,
  NAME,
  TEXT,
  NUMBER,
  TRUE,
  FALSE,
  NULL,
  END
}
