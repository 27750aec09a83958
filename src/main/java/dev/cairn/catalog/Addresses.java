package dev.cairn.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an address of the web may look like, and when two of them lead to the same page.
public final class Addresses {
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)(https?)://([^/?#]*)([^?#]*)(\\?[^#]*)?(#.*)?");
  private static final Pattern IPV6 = Pattern.compile("\\[[0-9A-Fa-f:.]{2,45}]");
  private static final Pattern TRACKING =
      Pattern.compile(
          "utm_.*|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_cid|mc_eid|ref_src|ref_url");

  private static final Pattern VIDEO = Pattern.compile("/(?:embed|shorts|live|v)/([^/]+)");
  private static final Pattern PAPER =
      Pattern.compile("/(?:abs|pdf|html)/(.+?)(?:v[0-9]+)?(?:\\.pdf)?");

  private Addresses() {}

  /// What is wrong with an address; empty when nothing is. It must be http or https, name a host,
  /// and hold no user name, space, control character or character that could end a link in a
  /// message.
  public static Optional<String> fault(String address) {
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        return Optional.of("must hold no spaces");
      }
      if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
        return Optional.of("must hold no control characters");
      }
      if ("<>\"\\`".indexOf(c) >= 0) {
        return Optional.of("must not hold the character " + c);
      }
    }
    if (address.length() > Limits.ADDRESS) {
      return Optional.of("must be at most %,d characters long".formatted(Limits.ADDRESS));
    }
    Matcher parts = ADDRESS.matcher(address);
    if (!parts.matches()) {
      return Optional.of("must begin with https:// or http://");
    }
    String authority = parts.group(2);
    if (authority.contains("@")) {
      return Optional.of("must hold no user name or password");
    }
    return isHost(authority) ? Optional.empty() : Optional.of("must name a host");
  }

  private static boolean isHost(String authority) {
    int bracket = authority.lastIndexOf(']');
    int colon = authority.indexOf(':', Math.max(0, bracket));
    String host = colon < 0 ? authority : authority.substring(0, colon);
    if (colon >= 0) {
      String port = authority.substring(colon + 1);
      if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65_535) {
        return false;
      }
    }
    return host.length() <= 253 && (isName(host) || IPV6.matcher(host).matches());
  }

  private static boolean isName(String host) {
    for (String label :
        (host.endsWith(".") ? host.substring(0, host.length() - 1) : host).split("\\.", -1)) {
      if (label.isEmpty()
          || label.length() > 63
          || label.startsWith("-")
          || !label.codePoints().allMatch(Addresses::isNamePart)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNamePart(int codePoint) {
    return codePoint == '-'
        || codePoint == '_'
        || Character.isLetterOrDigit(codePoint)
        || Character.getType(codePoint) == Character.NON_SPACING_MARK;
  }

  /// The same text for two addresses that are the same but for the case of scheme and host, a
  /// default port and an empty path.
  static String same(String address) {
    Matcher parts = ADDRESS.matcher(address);
    if (!parts.matches()) {
      return address;
    }
    String scheme = parts.group(1).toLowerCase(Locale.ROOT);
    String path = parts.group(3).isEmpty() ? "/" : parts.group(3);
    return scheme
        + "://"
        + host(parts.group(2), scheme)
        + path
        + orEmpty(parts.group(4))
        + orEmpty(parts.group(5));
  }

  /// The same text for the forms of one page's address: without scheme, `www.`, a slash or an
  /// index page at the end, fragment and what only counts visitors; short forms of YouTube and
  /// arXiv written out. Not an address to open.
  public static String canonical(String address) {
    Matcher parts = ADDRESS.matcher(address.strip());
    if (!parts.matches()) {
      return address.strip();
    }
    String host = host(parts.group(2), parts.group(1).toLowerCase(Locale.ROOT));
    host = host.startsWith("www.") ? host.substring(4) : host;
    String path = parts.group(3).replaceFirst("/index\\.html?$", "").replaceFirst("/+$", "");
    List<String> query = query(orEmpty(parts.group(4)));
    switch (host) {
      case "youtu.be" -> {
        query.addFirst("v=" + path.replaceFirst("^/", ""));
        return youtube("/watch", query);
      }
      case "m.youtube.com", "music.youtube.com", "youtube.com", "youtube-nocookie.com" -> {
        Matcher video = VIDEO.matcher(path);
        if (video.matches()) {
          query.addFirst("v=" + video.group(1));
          return youtube("/watch", query);
        }
        return youtube(path, query);
      }
      case "arxiv.org" -> {
        Matcher paper = PAPER.matcher(path);
        if (paper.matches()) {
          return host + "/abs/" + paper.group(1);
        }
      }
      default -> {}
    }
    return host + path + (query.isEmpty() ? "" : "?" + String.join("&", query));
  }

  private static String youtube(String path, List<String> query) {
    // A video within a list, or from a second on, is the same video.
    List<String> kept = new ArrayList<>();
    for (String parameter : query) {
      boolean counts =
          path.equals("/watch") ? parameter.startsWith("v=") : parameter.startsWith("list=");
      if (counts || (!path.equals("/watch") && !path.equals("/playlist"))) {
        kept.add(parameter);
      }
    }
    return "youtube.com" + path + (kept.isEmpty() ? "" : "?" + String.join("&", kept));
  }

  private static List<String> query(String query) {
    var kept = new ArrayList<String>();
    if (query.length() > 1) {
      for (String parameter : Arrays.asList(query.substring(1).split("&", -1))) {
        String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
        if (!parameter.isEmpty() && !TRACKING.matcher(name).matches()) {
          kept.add(parameter);
        }
      }
    }
    kept.sort(null);
    return kept;
  }

  private static String host(String authority, String scheme) {
    String host = authority.toLowerCase(Locale.ROOT);
    String defaultPort = scheme.equals("http") ? ":80" : ":443";
    return host.endsWith(defaultPort)
        ? host.substring(0, host.length() - defaultPort.length())
        : host;
  }

  private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text;
  }
}
