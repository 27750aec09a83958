package dev.cairn.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Web addresses in the form in which two ways of writing one are equal.
final class Addresses {
  private static final Pattern SCHEME =
      Pattern.compile("^[a-z][a-z0-9+.-]*://", Pattern.CASE_INSENSITIVE);

  /// Says where a visitor came from, never what they see.
  private static final Pattern TRACKING =
      Pattern.compile("(?:utm_\\w*|ref|ref_src|fbclid|gclid|si|feature|mc_[ce]id)=.*");

  private Addresses() {}

  /// Without scheme, `www.`, user, default port, fragment, tracking parameters, an index page's
  /// name
  /// and the last slash; the host in lower case, the parameters in order.
  ///
  /// A fragment with a path in it (`#!/…` and `#/…`) is kept, since such a site shows another page
  /// for it.
  static String normal(String url) {
    String rest = SCHEME.matcher(url.strip()).replaceFirst("");
    String fragment = "";
    int hash = rest.indexOf('#');
    if (hash >= 0) {
      String after = rest.substring(hash);
      fragment = after.startsWith("#/") || after.startsWith("#!") ? after : "";
      rest = rest.substring(0, hash);
    }
    String query = "";
    int mark = rest.indexOf('?');
    if (mark >= 0) {
      query =
          Arrays.stream(rest.substring(mark + 1).split("&"))
              .filter(part -> !part.isEmpty() && !TRACKING.matcher(part).matches())
              .sorted()
              .collect(Collectors.joining("&"));
      rest = rest.substring(0, mark);
    }
    int slash = rest.indexOf('/');
    String host = (slash < 0 ? rest : rest.substring(0, slash)).toLowerCase(Locale.ROOT);
    String path = slash < 0 ? "" : rest.substring(slash);
    host = host.substring(host.lastIndexOf('@') + 1).replaceFirst(":(80|443)$", "");
    host = host.replaceFirst("^(www|m)\\.(?=[^.]+\\.)", "");
    path = path.replaceFirst("/(index|default)\\.(html?|php|aspx?)$", "/").replaceFirst("/+$", "");
    if (host.equals("youtu.be") && path.length() > 1) {
      host = "youtube.com";
      query = "v=" + path.substring(1) + (query.isEmpty() ? "" : "&" + query);
      path = "/watch";
    }
    return host + path + (query.isEmpty() ? "" : "?" + query) + fragment;
  }
}
