package dev.heirloom.examples;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.json.JSONObject;

/**
 * A Chromium that is installed here: one process without a window, driven by its DevTools protocol.
 */
final class Chromium implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
  private static final Pattern ADDRESS = Pattern.compile("DevTools listening on (ws://\\S+)");

  private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b");

  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<JSONObject> received;
  private final List<String> console = new ArrayList<>();
  private String session = "";
  private boolean loaded;
  private int number;

  private Chromium(Process process, WebSocket socket, BlockingQueue<JSONObject> received) {
    this.process = process;
    this.socket = socket;
    this.received = received;
  }

  /** Returns the program on the path; empty if none is installed. */
  static Optional<Path> installed() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts a browser that keeps what it must in a folder. */
  static Chromium start(Path program, Path folder) throws IOException, InterruptedException {
    Path log = folder.resolve("browser.log");
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + folder.resolve("profile"),
                "--remote-debugging-port=0",
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(log.toFile())
            .start();
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    Optional<String> address = Optional.empty();
    while (address.isEmpty()) {
      if (process.waitFor(50, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
        process.destroyForcibly();
        throw new IOException("Chromium did not start: " + Files.readString(log));
      }
      Matcher matcher = ADDRESS.matcher(Files.readString(log));
      address = matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
    BlockingQueue<JSONObject> received = new LinkedBlockingQueue<>();
    WebSocket socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address.get()), new Messages(received))
            .join();
    Chromium browser = new Chromium(process, socket, received);
    String target =
        browser.ask("Target.createTarget", Map.of("url", "about:blank")).getString("targetId");
    browser.session =
        browser
            .ask("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .getString("sessionId");
    for (String domain : List.of("Page", "Runtime", "Log")) {
      browser.ask(domain + ".enable", Map.of());
    }
    return browser;
  }

  /** Puts the parts of each message together. */
  private static final class Messages implements WebSocket.Listener {
    private final BlockingQueue<JSONObject> received;
    private final StringBuilder text = new StringBuilder();

    Messages(BlockingQueue<JSONObject> received) {
      this.received = received;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        received.add(new JSONObject(text.toString()));
        text.setLength(0);
      }
      from.request(1);
      return null;
    }
  }

  /** Opens a page in a window of a size, and waits until it and its script have been read. */
  void open(String address, int width, int height) throws IOException, InterruptedException {
    ask(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    ask("Page.navigate", Map.of("url", "about:blank"));
    awaitLoad();
    console.clear();
    ask("Page.navigate", Map.of("url", address));
    awaitLoad();
  }

  private void awaitLoad() throws IOException, InterruptedException {
    while (!loaded) {
      hear(next());
    }
    loaded = false;
  }

  /** Returns what a page and the browser wrote into the console since the page was opened. */
  List<String> console() {
    return List.copyOf(console);
  }

  /** Returns what an expression evaluates to on the page, as text. */
  String evaluate(String expression) throws IOException, InterruptedException {
    return result("String(" + expression + ")");
  }

  /** Returns what an expression promises on the page, as text. */
  String await(String expression) throws IOException, InterruptedException {
    return result(expression);
  }

  private String result(String expression) throws IOException, InterruptedException {
    JSONObject answer =
        ask("Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true));
    if (answer.has("exceptionDetails")) {
      throw new IOException(expression + ": " + answer.getJSONObject("exceptionDetails"));
    }
    return answer.getJSONObject("result").getString("value");
  }

  /** Presses a key as a person would. */
  void press(String key) throws IOException, InterruptedException {
    Map<String, Object> pressed =
        key.equals("Enter")
            ? Map.of("key", key, "code", key, "windowsVirtualKeyCode", 13, "text", "\r")
            : Map.of("key", key, "code", key, "windowsVirtualKeyCode", 9);
    for (String type : List.of("keyDown", "keyUp")) {
      JSONObject event = new JSONObject(pressed).put("type", type);
      ask("Input.dispatchKeyEvent", event.toMap());
    }
  }

  /** Shows the page as another medium would, such as {@code print}. */
  void emulate(String medium) throws IOException, InterruptedException {
    ask("Emulation.setEmulatedMedia", Map.of("media", medium));
  }

  /**
   * Has the person in front of the screen prefer a colour scheme, {@code light} or {@code dark}.
   */
  void prefer(String scheme) throws IOException, InterruptedException {
    ask(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** Returns on how many pages it is printed. */
  int pagesOnPaper() throws IOException, InterruptedException {
    byte[] pdf =
        Base64.getDecoder()
            .decode(ask("Page.printToPDF", Map.of("generateTaggedPDF", false)).getString("data"));
    Matcher matcher = PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
    return (int) matcher.results().count();
  }

  /** Takes a picture of what the window shows, as PNG. */
  byte[] picture() throws IOException, InterruptedException {
    return Base64.getDecoder()
        .decode(ask("Page.captureScreenshot", Map.of("format", "png")).getString("data"));
  }

  private JSONObject ask(String method, Map<String, Object> parameters)
      throws IOException, InterruptedException {
    int id = ++number;
    JSONObject message =
        new JSONObject()
            .put("id", id)
            .put("method", method)
            .put("params", new JSONObject(parameters));
    if (!session.isEmpty()) {
      message.put("sessionId", session);
    }
    socket.sendText(message.toString(), true).join();
    while (true) {
      JSONObject answer = next();
      if (answer.optInt("id") != id) {
        hear(answer);
      } else if (answer.has("error")) {
        throw new IOException(method + ": " + answer.getJSONObject("error"));
      } else {
        return answer.getJSONObject("result");
      }
    }
  }

  private JSONObject next() throws IOException, InterruptedException {
    JSONObject message = received.poll(2, TimeUnit.MINUTES);
    if (message == null) {
      throw new IOException("Chromium did not answer for two minutes");
    }
    return message;
  }

  private void hear(JSONObject event) {
    switch (event.optString("method")) {
      case "Page.loadEventFired" -> loaded = true;
      case "Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded" ->
          console.add(event.getJSONObject("params").toString());
      default -> {
        // Nothing that is asked about.
      }
    }
  }

  @Override
  public void close() {
    socket.abort();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().join();
  }
}
