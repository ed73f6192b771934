package io.gapstone.bench.equations;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Java source taken apart. Each part is as long as the source, with blanks for everything else,
 * so that positions agree.
 *
 * @param code without comments, and without the text in quotes
 * @param lineComments what stands behind two slashes
 * @param blockComments everything between slash-star and star-slash
 */
record JavaText(String code, String lineComments, String blockComments) {

  static JavaText of(String source) {
    char[] code = blank(source);
    char[] line = blank(source);
    char[] block = blank(source);
    int at = 0;
    while (at < source.length()) {
      int end;
      char[] part = null;
      if (source.startsWith("//", at)) {
        end = after(source, at, "\n") - 1;
        part = line;
      } else if (source.startsWith("/*", at)) {
        end = after(source, at + 2, "*/");
        part = block;
      } else if (source.startsWith("\"\"\"", at)) {
        end = afterQuote(source, at + 3, "\"\"\"");
      } else if (source.charAt(at) == '"' || source.charAt(at) == '\'') {
        end = afterQuote(source, at + 1, source.substring(at, at + 1));
      } else {
        end = at + 1;
        part = code;
      }
      end = Math.max(at + 1, Math.min(end, source.length()));
      if (part != null) {
        source.getChars(at, end, part, at);
      }
      at = end;
    }
    return new JavaText(new String(code), new String(line), new String(block));
  }

  /**
   * The line comments in and directly above a test method.
   *
   * @return nothing where there is no such method
   */
  Optional<String> commentsOfTest(String method) {
    Matcher head = Pattern.compile("\\bvoid\\s+" + Pattern.quote(method) + "\\s*\\(").matcher(code);
    if (!head.find()) {
      return Optional.empty();
    }
    int start = head.start();
    while (start > 0 && ";{}".indexOf(code.charAt(start - 1)) < 0) {
      start--;
    }
    int end = Math.max(head.end(), code.indexOf('{', head.end()));
    int depth = 0;
    do {
      depth += code.charAt(end) == '{' ? 1 : code.charAt(end) == '}' ? -1 : 0;
      end++;
    } while (depth > 0 && end < code.length());
    return Optional.of(lineComments.substring(start, end));
  }

  private static char[] blank(String source) {
    return source.replaceAll("[^\\n]", " ").toCharArray();
  }

  private static int after(String source, int from, String end) {
    int at = source.indexOf(end, from);
    return at < 0 ? source.length() + 1 : at + end.length();
  }

  private static int afterQuote(String source, int from, String quote) {
    int at = from;
    while (at < source.length() && !source.startsWith(quote, at)) {
      at += source.charAt(at) == '\\' ? 2 : 1;
    }
    return at + quote.length();
  }
}
