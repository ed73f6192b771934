package io.gapstone.bench.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gapstone.bench.report.Chromium;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/** A browser without a window that a test may look into and press keys in, by its own protocol. */
final class Browser implements AutoCloseable {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final long PATIENCE_SECONDS = 60;

  private final Process process;
  private final WebSocket socket;
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private int calls;

  private Browser(Process process, URI page, HttpClient client) {
    this.process = process;
    this.socket = client.newWebSocketBuilder().buildAsync(page, new Listener()).join();
  }

  /** Starts one; without a browser on this machine the test is skipped. */
  static Browser start(Path folder) throws IOException, InterruptedException {
    Path profile = Files.createTempDirectory(folder, "profile");
    Process process =
        new ProcessBuilder(
                Chromium.required(folder).program().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("browser.log").toFile())
            .start();
    try {
      HttpClient client = HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();
      String port = port(profile.resolve("DevToolsActivePort"));
      HttpRequest list =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list")).build();
      for (JsonNode target :
          MAPPER.readTree(client.send(list, HttpResponse.BodyHandlers.ofString()).body())) {
        if (target.get("type").asText().equals("page")) {
          URI page = URI.create(target.get("webSocketDebuggerUrl").asText());
          Browser browser = new Browser(process, page, client);
          browser.call("Page.enable", Map.of());
          browser.call("Runtime.enable", Map.of());
          browser.call("Log.enable", Map.of());
          browser.call("Network.enable", Map.of());
          return browser;
        }
      }
      throw new IllegalStateException("the browser shows no page");
    } catch (IOException | RuntimeException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private static String port(Path file) throws IOException, InterruptedException {
    for (int tenths = 0; tenths < 10 * PATIENCE_SECONDS; tenths++) {
      if (Files.exists(file) && Files.readString(file).contains("\n")) {
        return Files.readString(file).lines().findFirst().orElseThrow();
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("the browser did not start");
  }

  /** Calls a method of the protocol. */
  JsonNode call(String method, Map<String, ?> parameters) {
    int id = ++calls;
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    JsonNode message = MAPPER.valueToTree(Map.of("id", id, "method", method, "params", parameters));
    socket.sendText(message.toString(), true).join();
    JsonNode given = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    if (given.has("error")) {
      throw new IllegalStateException(method + ": " + given.get("error"));
    }
    return given.get("result");
  }

  /** Opens a page of ours and waits until it says that it is ready. */
  void open(Path page, String fragment) throws InterruptedException {
    call("Page.navigate", Map.of("url", "about:blank"));
    call("Page.navigate", Map.of("url", page.toUri() + fragment));
    await("document.documentElement?.dataset.ready === 'yes'");
    settle();
  }

  /** Goes to another slot of the page that is open. */
  void fragment(String fragment) throws InterruptedException {
    value("location.hash = '" + fragment + "', 0");
    settle();
  }

  /** Waits until nothing moves any more. */
  void settle() throws InterruptedException {
    value("new Promise(done => setTimeout(() => done(0), 30))");
    await("document.documentElement?.dataset.settled !== undefined");
  }

  /** Waits until something is true in the page. */
  void await(String expression) throws InterruptedException {
    for (int k = 0; k < 20 * PATIENCE_SECONDS; k++) {
      if (value(expression).asBoolean()) {
        return;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("never true in the page: " + expression);
  }

  /** What an expression is worth in the page. */
  JsonNode value(String expression) {
    JsonNode result =
        call(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (result.has("exceptionDetails")) {
      throw new IllegalStateException(expression + ": " + result.get("exceptionDetails"));
    }
    return result.get("result").path("value");
  }

  /** Presses a key and lets it go. */
  void press(String key, String text) {
    for (String type : List.of(text.isEmpty() ? "rawKeyDown" : "keyDown", "keyUp")) {
      call("Input.dispatchKeyEvent", Map.of("type", type, "key", key, "text", text));
    }
  }

  /** The size of the window. */
  void window(int width, int height, boolean phone) {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", phone));
  }

  /** Light or dark, as the system says. */
  void dark(boolean dark) {
    Map<String, String> feature =
        Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
    call("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
  }

  /** What the page looks like. */
  Picture picture() throws IOException {
    JsonNode shot = call("Page.captureScreenshot", Map.of("format", "png"));
    byte[] png = Base64.getDecoder().decode(shot.get("data").asText());
    return new Picture(png, ImageIO.read(new ByteArrayInputStream(png)));
  }

  /** All that pages loaded since the browser started. */
  List<String> requests() {
    return events("Network.requestWillBeSent").stream()
        .map(e -> e.at("/request/url").asText())
        .toList();
  }

  /** Errors of scripts, and what else was said on the console. */
  List<String> complaints() {
    return java.util.stream.Stream.of(
            "Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded")
        .flatMap(method -> events(method).stream())
        .map(JsonNode::toString)
        .toList();
  }

  private List<JsonNode> events(String method) {
    return events.stream()
        .filter(e -> e.get("method").asText().equals(method))
        .map(e -> e.get("params"))
        .toList();
  }

  @Override
  public void close() {
    socket.abort();
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        take(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return null;
    }

    private void take(String message) {
      try {
        JsonNode node = MAPPER.readTree(message);
        if (node.has("id")) {
          answers.remove(node.get("id").asInt()).complete(node);
        } else {
          events.add(node);
        }
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
