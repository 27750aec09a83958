package dev.cairn.answer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Puts LaTeX into plain characters, for surfaces that can't typeset: `\frac{a}{b}` becomes `a/b`,
/// `x_1^2` becomes `x₁²`.
///
/// It knows the commands that notes use; of an unknown one the name remains. Whatever it is given,
/// it returns something readable and never fails.
public final class FormulaText {
  /// Code, which is left alone, or a formula.
  private static final Pattern FORMULA =
      Pattern.compile(
          "```.*?```|`[^`]*`"
              + "|(?<!\\\\)\\$\\$(.+?)(?<!\\\\)\\$\\$|(?<!\\\\)\\$([^$\\n]+?)(?<!\\\\)\\$",
          Pattern.DOTALL);

  private static final int MAX_NESTING = 40;

  private static final Map<String, String> SYMBOLS =
      Map.ofEntries(
          Map.entry("alpha", "α"),
          Map.entry("beta", "β"),
          Map.entry("gamma", "γ"),
          Map.entry("delta", "δ"),
          Map.entry("epsilon", "ε"),
          Map.entry("varepsilon", "ε"),
          Map.entry("zeta", "ζ"),
          Map.entry("eta", "η"),
          Map.entry("theta", "θ"),
          Map.entry("iota", "ι"),
          Map.entry("kappa", "κ"),
          Map.entry("lambda", "λ"),
          Map.entry("mu", "μ"),
          Map.entry("nu", "ν"),
          Map.entry("xi", "ξ"),
          Map.entry("pi", "π"),
          Map.entry("rho", "ρ"),
          Map.entry("sigma", "σ"),
          Map.entry("tau", "τ"),
          Map.entry("phi", "φ"),
          Map.entry("varphi", "φ"),
          Map.entry("chi", "χ"),
          Map.entry("psi", "ψ"),
          Map.entry("omega", "ω"),
          Map.entry("Gamma", "Γ"),
          Map.entry("Delta", "Δ"),
          Map.entry("Theta", "Θ"),
          Map.entry("Lambda", "Λ"),
          Map.entry("Xi", "Ξ"),
          Map.entry("Pi", "Π"),
          Map.entry("Sigma", "Σ"),
          Map.entry("Phi", "Φ"),
          Map.entry("Psi", "Ψ"),
          Map.entry("Omega", "Ω"),
          Map.entry("cdot", "·"),
          Map.entry("times", "×"),
          Map.entry("div", "÷"),
          Map.entry("pm", "±"),
          Map.entry("mp", "∓"),
          Map.entry("approx", " ≈ "),
          Map.entry("le", " ≤ "),
          Map.entry("leq", " ≤ "),
          Map.entry("ge", " ≥ "),
          Map.entry("geq", " ≥ "),
          Map.entry("neq", " ≠ "),
          Map.entry("ne", " ≠ "),
          Map.entry("ll", " ≪ "),
          Map.entry("gg", " ≫ "),
          Map.entry("equiv", " ≡ "),
          Map.entry("sim", " ~ "),
          Map.entry("propto", " ∝ "),
          Map.entry("in", " ∈ "),
          Map.entry("notin", " ∉ "),
          Map.entry("subset", " ⊂ "),
          Map.entry("subseteq", " ⊆ "),
          Map.entry("cup", " ∪ "),
          Map.entry("cap", " ∩ "),
          Map.entry("setminus", " ∖ "),
          Map.entry("varnothing", "∅"),
          Map.entry("emptyset", "∅"),
          Map.entry("to", " → "),
          Map.entry("rightarrow", " → "),
          Map.entry("leftarrow", " ← "),
          Map.entry("mapsto", " ↦ "),
          Map.entry("Rightarrow", " ⇒ "),
          Map.entry("Leftarrow", " ⇐ "),
          Map.entry("Leftrightarrow", " ⇔ "),
          Map.entry("iff", " ⇔ "),
          Map.entry("implies", " ⇒ "),
          Map.entry("neg", "¬"),
          Map.entry("wedge", " ∧ "),
          Map.entry("land", " ∧ "),
          Map.entry("vee", " ∨ "),
          Map.entry("lor", " ∨ "),
          Map.entry("forall", "∀"),
          Map.entry("exists", "∃"),
          Map.entry("infty", "∞"),
          Map.entry("partial", "∂"),
          Map.entry("nabla", "∇"),
          Map.entry("sum", "Σ"),
          Map.entry("prod", "∏"),
          Map.entry("int", "∫"),
          Map.entry("iint", "∬"),
          Map.entry("oint", "∮"),
          Map.entry("dots", "…"),
          Map.entry("ldots", "…"),
          Map.entry("cdots", "⋯"),
          Map.entry("vdots", "⋮"),
          Map.entry("ddots", "⋱"),
          Map.entry("top", "ᵀ"),
          Map.entry("perp", " ⊥ "),
          Map.entry("parallel", " ∥ "),
          Map.entry("circ", "∘"),
          Map.entry("odot", "⊙"),
          Map.entry("oplus", "⊕"),
          Map.entry("otimes", "⊗"),
          Map.entry("star", "⋆"),
          Map.entry("ast", "∗"),
          Map.entry("ell", "ℓ"),
          Map.entry("hbar", "ℏ"),
          Map.entry("prime", "′"),
          Map.entry("mid", " | "),
          Map.entry("vert", "|"),
          Map.entry("lvert", "|"),
          Map.entry("rvert", "|"),
          Map.entry("Vert", "‖"),
          Map.entry("lVert", "‖"),
          Map.entry("rVert", "‖"),
          Map.entry("langle", "⟨"),
          Map.entry("rangle", "⟩"),
          Map.entry("lfloor", "⌊"),
          Map.entry("rfloor", "⌋"),
          Map.entry("lceil", "⌈"),
          Map.entry("rceil", "⌉"),
          Map.entry("lbrace", "{"),
          Map.entry("rbrace", "}"),
          Map.entry("quad", "  "),
          Map.entry("qquad", "   "),
          Map.entry("colon", ":"),
          Map.entry("backslash", "\\"));

  /// Commands that only shape what follows.
  private static final List<String> SHAPE =
      List.of(
          "left",
          "right",
          "big",
          "Big",
          "bigg",
          "Bigg",
          "bigl",
          "bigr",
          "Bigl",
          "Bigr",
          "displaystyle",
          "textstyle",
          "limits",
          "nolimits",
          "middle");

  /// Commands whose argument stands for itself.
  private static final List<String> PLAIN =
      List.of(
          "mathrm",
          "text",
          "operatorname",
          "mathbf",
          "mathit",
          "mathsf",
          "mathtt",
          "textbf",
          "textit",
          "boldsymbol",
          "bm",
          "overline",
          "underline",
          "boxed",
          "textrm");

  private static final Map<String, String> ACCENTS =
      Map.of(
          "hat", "\u0302",
          "widehat", "\u0302",
          "bar", "\u0304",
          "tilde", "\u0303",
          "widetilde", "\u0303",
          "vec", "\u20D7",
          "dot", "\u0307",
          "ddot", "\u0308");

  private static final String SUPERSCRIPT_FROM = "0123456789+-=()niTabcdefghjklmoprstuvwxyzAB′ᵀ∗";
  private static final String SUPERSCRIPT_TO = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱᵀᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮ′ᵀ*";
  private static final String SUBSCRIPT_FROM = "0123456789+-=()aehijklmnoprstuvx";
  private static final String SUBSCRIPT_TO = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ";
  private static final String DOUBLE_FROM = "CHNPQRZE";
  private static final String DOUBLE_TO = "ℂℍℕℙℚℝℤ𝔼";
  private static final String SCRIPT_FROM = "BEFHILMR";
  private static final String SCRIPT_TO = "ℬℰℱℋℐℒℳℛ";

  private final String latex;
  private int at;
  private int depth;

  private FormulaText(String latex) {
    this.latex = latex;
  }

  /// Every formula of a Markdown text put into plain characters.
  ///
  /// @param inline shapes a formula between single dollars
  /// @param display shapes a formula between double dollars
  public static String replaceIn(
      String markdown, UnaryOperator<String> inline, UnaryOperator<String> display) {
    return FORMULA
        .matcher(markdown)
        .replaceAll(
            found -> {
              String shown = found.group();
              if (found.group(1) != null) {
                shown = display.apply(plain(found.group(1)));
              } else if (found.group(2) != null) {
                shown = inline.apply(plain(found.group(2)));
              }
              return java.util.regex.Matcher.quoteReplacement(shown);
            });
  }

  /// A formula, without its dollars, in plain characters; one line, or several where it has rows
  /// that stand below each other.
  public static String plain(String latex) {
    String text = new FormulaText(latex).sequence(false);
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("[ \t\n]*([=≈≤≥≠≪≫≡∝<>∈∉→←⇒⇔])[ \t\n]*", " $1 ")
        .replaceAll(" *\u000B *", "\n")
        .replaceAll("[ \t]+", " ")
        .replaceAll(" ([,;)\\]])", "$1")
        .strip();
  }

  /// Reads up to the end of the group or text.
  private String sequence(boolean inGroup) {
    var text = new StringBuilder();
    while (at < latex.length()) {
      char c = latex.charAt(at);
      if (c == '}') {
        at++;
        if (inGroup) {
          break;
        }
        continue;
      }
      if (c == '^' || c == '_') {
        at++;
        script(text, c);
        continue;
      }
      text.append(unit());
    }
    return text.toString();
  }

  /// Reads one character, command or group.
  private String unit() {
    if (at >= latex.length()) {
      return "";
    }
    char c = latex.charAt(at++);
    return switch (c) {
      case '{' -> group();
      case '\\' -> command();
      case '&' -> " ";
      case '~', '\n' -> " ";
      case '-' -> "−";
      case '\'' -> "′";
      default -> String.valueOf(c);
    };
  }

  private String group() {
    if (++depth > MAX_NESTING) {
      depth--;
      return "";
    }
    String text = sequence(true);
    depth--;
    return text;
  }

  private String argument() {
    while (at < latex.length() && latex.charAt(at) == ' ') {
      at++;
    }
    if (++depth > MAX_NESTING) {
      depth--;
      return "";
    }
    String text = unit();
    depth--;
    return text;
  }

  private void script(StringBuilder text, char kind) {
    String script = argument().strip();
    boolean up = kind == '^';
    String from = up ? SUPERSCRIPT_FROM : SUBSCRIPT_FROM;
    String to = up ? SUPERSCRIPT_TO : SUBSCRIPT_TO;
    String mapped = mapped(script.replace('−', '-').replace(" ", ""), from, to);
    if (!mapped.isEmpty() || script.isEmpty()) {
      text.append(mapped);
    } else if (script.codePointCount(0, script.length()) == 1) {
      text.append(kind).append(script);
    } else {
      text.append(kind).append('(').append(script).append(')');
    }
  }

  /// The text in other characters; empty when one of them has no counterpart.
  private static String mapped(String text, String from, String to) {
    int[] targets = to.codePoints().toArray();
    var mapped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int index = from.indexOf(text.charAt(i));
      if (index < 0) {
        return "";
      }
      mapped.appendCodePoint(targets[index]);
    }
    return mapped.toString();
  }

  private String command() {
    if (at >= latex.length()) {
      return "";
    }
    char first = latex.charAt(at);
    if (!Character.isLetter(first)) {
      at++;
      return switch (first) {
        case '\\' -> "\u000B";
        case ',', ';', ':', ' ' -> " ";
        case '!' -> "";
        case '|' -> "‖";
        default -> String.valueOf(first);
      };
    }
    int start = at;
    while (at < latex.length() && Character.isLetter(latex.charAt(at))) {
      at++;
    }
    String name = latex.substring(start, at);
    while (at < latex.length() && latex.charAt(at) == ' ') {
      at++;
    }
    return named(name);
  }

  private String named(String name) {
    String symbol = SYMBOLS.get(name);
    if (symbol != null) {
      return symbol;
    }
    if (SHAPE.contains(name)) {
      boolean empty = at < latex.length() && latex.charAt(at) == '.';
      at += empty ? 1 : 0;
      return "";
    }
    if (PLAIN.contains(name)) {
      return argument();
    }
    String accent = ACCENTS.get(name);
    if (accent != null) {
      String letter = argument();
      return letter.codePointCount(0, letter.length()) == 1 ? letter + accent : letter;
    }
    return switch (name) {
      case "frac", "tfrac", "dfrac" -> {
        String numerator = compound(argument());
        yield numerator + "/" + compound(argument());
      }
      case "binom" -> "C(" + argument() + ", " + argument() + ")";
      case "sqrt" -> root();
      case "pmod" -> " (mod " + argument() + ")";
      case "mathbb" -> otherLetters(argument(), DOUBLE_FROM, DOUBLE_TO);
      case "mathcal", "mathscr" -> otherLetters(argument(), SCRIPT_FROM, SCRIPT_TO);
      case "underbrace", "overbrace" -> braced();
      case "begin" -> environment(argument());
      case "end" -> {
        argument();
        yield "";
      }
      default -> functionName(name);
    };
  }

  /// `\log x` needs its space, `\log(x)` does not.
  private String functionName(String name) {
    boolean letterFollows = at < latex.length() && !"(_^{[".contains(latex.substring(at, at + 1));
    return name + (letterFollows ? " " : "");
  }

  private static String compound(String text) {
    String stripped = text.strip();
    boolean single =
        stripped.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "∂.′".indexOf(c) >= 0)
            || (stripped.startsWith("(") && stripped.indexOf(')') == stripped.length() - 1);
    return single ? stripped : "(" + stripped + ")";
  }

  private static String otherLetters(String text, String from, String to) {
    String mapped = mapped(text, from, to);
    return mapped.isEmpty() ? text : mapped;
  }

  private String root() {
    String degree = "";
    if (at < latex.length() && latex.charAt(at) == '[') {
      int end = latex.indexOf(']', at);
      if (end > 0) {
        degree = mapped(latex.substring(at + 1, end), SUPERSCRIPT_FROM, SUPERSCRIPT_TO);
        at = end + 1;
      }
    }
    return degree + "√" + compound(argument());
  }

  private String braced() {
    String text = argument();
    if (at < latex.length() && (latex.charAt(at) == '_' || latex.charAt(at) == '^')) {
      at++;
      text += " (" + argument().strip() + ")";
    }
    return text;
  }

  private String environment(String name) {
    String end = "\\end{" + name + "}";
    int stop = latex.indexOf(end, at);
    String body = stop < 0 ? latex.substring(at) : latex.substring(at, stop);
    at = stop < 0 ? latex.length() : stop + end.length();
    if (depth >= MAX_NESTING) {
      return "";
    }
    var rows = new ArrayList<String>();
    for (String row : body.split("\\\\\\\\", -1)) {
      var inner = new FormulaText(row);
      inner.depth = depth + 1;
      String text = inner.sequence(false).strip().replaceAll("\\s+", " ");
      if (!text.isEmpty()) {
        rows.add(text);
      }
    }
    return switch (name) {
      case "pmatrix", "bmatrix", "matrix", "vmatrix", "smallmatrix", "array" ->
          "[" + String.join("; ", rows) + "]";
      case "cases" -> "{ " + String.join("; ", rows);
      default -> String.join("\u000B", rows);
    };
  }
}
