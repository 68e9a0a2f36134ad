package dev.heirloom.inheritance.resolution;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * URI references as RFC 3986 has them.
 *
 * <p>{@link URI#resolve} follows its predecessor: it resolves the empty reference to the folder,
 * drops the file name under a mere query, and can't resolve against {@code jar:} and its like.
 */
final class UriReference {

  /** RFC 3986, appendix B. */
  private static final Pattern PARTS =
      Pattern.compile(
          "(?:([^:/?#]+):)?(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?", Pattern.DOTALL);

  private static final Pattern ESCAPED = Pattern.compile("%[2-7][0-9a-fA-F]");

  private final @Nullable String scheme;
  private final @Nullable String authority;
  private final String path;
  private final @Nullable String query;
  private final @Nullable String fragment;

  private UriReference(
      @Nullable String scheme,
      @Nullable String authority,
      String path,
      @Nullable String query,
      @Nullable String fragment) {
    this.scheme = scheme;
    this.authority = authority;
    this.path = path;
    this.query = query;
    this.fragment = fragment;
  }

  private static UriReference parse(String text) {
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      throw new IllegalStateException("the pattern matches every text");
    }
    return new UriReference(
        parts.group(1), parts.group(2), parts.group(3), parts.group(4), parts.group(5));
  }

  /**
   * Returns the target of a reference, by RFC 3986 section 5.2.
   *
   * @throws URISyntaxException if that isn't a URI
   */
  static URI resolve(URI base, String reference) throws URISyntaxException {
    return new URI(parse(reference).against(parse(base.toString())).toString());
  }

  /** Returns the URI without its fragment. */
  static URI withoutFragment(URI uri) {
    String text = uri.toString();
    int hash = text.indexOf('#');
    return hash < 0 ? uri : URI.create(text.substring(0, hash));
  }

  /** Returns the URI with this fragment. */
  static URI withFragment(URI uri, String fragment) {
    return URI.create(withoutFragment(uri) + "#" + fragment);
  }

  /**
   * Returns a text that is equal for the spellings of one address: {@code file:/a}, {@code
   * file:///a}, {@code file:/%61} and {@code FILE:///b/../a}, for instance.
   */
  static String identity(URI uri) {
    UriReference parts =
        parse(ESCAPED.matcher(uri.toString()).replaceAll(escaped -> unescaped(escaped.group())));
    String scheme = parts.scheme == null ? null : parts.scheme.toLowerCase(Locale.ROOT);
    String authority = parts.authority == null ? null : parts.authority.toLowerCase(Locale.ROOT);
    if (authority != null && authority.isEmpty()) {
      authority = null;
    }
    return new UriReference(
            scheme, authority, removeDotSegments(parts.path), parts.query, parts.fragment)
        .toString();
  }

  /**
   * Letters, digits and four signs mean the same when they are escaped, by RFC 3986 section 2.3.
   */
  private static String unescaped(String escaped) {
    char c = (char) Integer.parseInt(escaped.substring(1), 16);
    boolean isUnreserved = c < 0x7f && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
    return isUnreserved ? String.valueOf(c) : escaped.toUpperCase(Locale.ROOT);
  }

  /**
   * Returns a reference that means from one document what another means from another, by RFC 3986
   * section 5: relative where the two have an authority in common, else absolute. What means the
   * same from everywhere, an absolute reference or one within the document, is returned as it is.
   *
   * @param from the document that has the reference
   * @param to the document that shall have it
   */
  static String moved(String reference, URI from, URI to) {
    UriReference parts = parse(reference);
    if (!parts.isRelative()) {
      return reference;
    }
    return parts.against(parse(from.toString())).from(parse(to.toString())).toString();
  }

  /** Returns whether what a reference means depends on where it stands. */
  static boolean isRelative(String reference) {
    return !reference.isEmpty() && reference.charAt(0) != '#' && parse(reference).isRelative();
  }

  /**
   * Returns whether two documents lie in one folder, so that relative references mean the same in
   * both.
   */
  static boolean inOneFolder(URI one, URI other) {
    return one.equals(other) || folder(one).equals(folder(other));
  }

  private static String folder(URI uri) {
    String identity = identity(withoutFragment(uri));
    return identity.substring(0, identity.lastIndexOf('/') + 1);
  }

  private boolean isRelative() {
    return scheme == null && !(authority == null && path.isEmpty() && query == null);
  }

  /** Returns this target as it is named from a base. */
  private UriReference from(UriReference base) {
    if (scheme == null
        || !scheme.equalsIgnoreCase(base.scheme)
        || !plain(authority).equalsIgnoreCase(plain(base.authority))
        || !path.startsWith("/")
        || !base.path.startsWith("/")) {
      return this;
    }
    String[] own = path.split("/", -1);
    String[] its = base.path.split("/", -1);
    int common = 0;
    while (common < own.length - 1 && common < its.length - 1 && own[common].equals(its[common])) {
      common++;
    }
    StringBuilder relative = new StringBuilder("../".repeat(its.length - 1 - common));
    for (int i = common; i < own.length; i++) {
      relative.append(own[i]).append(i < own.length - 1 ? "/" : "");
    }
    int slash = relative.indexOf("/");
    boolean looksLikeScheme =
        relative.indexOf(":") >= 0 && (slash < 0 || relative.indexOf(":") < slash);
    if (relative.length() == 0 || slash == 0 || looksLikeScheme) {
      relative.insert(0, "./");
    }
    return new UriReference(null, null, relative.toString(), query, fragment);
  }

  private static String plain(@Nullable String part) {
    return part == null ? "" : part;
  }

  private UriReference against(UriReference base) {
    if (scheme != null) {
      return new UriReference(scheme, authority, removeDotSegments(path), query, fragment);
    }
    if (authority != null) {
      return new UriReference(base.scheme, authority, removeDotSegments(path), query, fragment);
    }
    if (path.isEmpty()) {
      return new UriReference(
          base.scheme, base.authority, base.path, query != null ? query : base.query, fragment);
    }
    String target = path.startsWith("/") ? path : merge(base);
    return new UriReference(
        base.scheme, base.authority, removeDotSegments(target), query, fragment);
  }

  private String merge(UriReference base) {
    if (base.authority != null && base.path.isEmpty()) {
      return "/" + path;
    }
    return base.path.substring(0, base.path.lastIndexOf('/') + 1) + path;
  }

  /** RFC 3986, section 5.2.4. */
  private static String removeDotSegments(String path) {
    if (!path.contains("./") && !path.endsWith(".")) {
      return path;
    }
    StringBuilder output = new StringBuilder(path.length());
    int at = 0;
    // The input of the specification is what the path has from here on.
    while (at < path.length()) {
      if (path.startsWith("../", at)) {
        at += 3;
      } else if (path.startsWith("./", at) || path.startsWith("/./", at)) {
        at += 2;
      } else if (isRest(path, at, "/.")) {
        output.append('/');
        at = path.length();
      } else if (path.startsWith("/../", at)) {
        at += 3;
        output.setLength(Math.max(0, output.lastIndexOf("/")));
      } else if (isRest(path, at, "/..")) {
        output.setLength(Math.max(0, output.lastIndexOf("/")));
        output.append('/');
        at = path.length();
      } else if (isRest(path, at, ".") || isRest(path, at, "..")) {
        at = path.length();
      } else {
        int end = path.indexOf('/', at + 1);
        int next = end < 0 ? path.length() : end;
        output.append(path, at, next);
        at = next;
      }
    }
    return output.toString();
  }

  private static boolean isRest(String path, int at, String rest) {
    return path.length() - at == rest.length() && path.endsWith(rest);
  }

  /** RFC 3986, section 5.3. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    if (scheme != null) {
      text.append(scheme).append(':');
    }
    if (authority != null) {
      text.append("//").append(authority);
    }
    text.append(path);
    if (query != null) {
      text.append('?').append(query);
    }
    if (fragment != null) {
      text.append('#').append(fragment);
    }
    return text.toString();
  }
}
