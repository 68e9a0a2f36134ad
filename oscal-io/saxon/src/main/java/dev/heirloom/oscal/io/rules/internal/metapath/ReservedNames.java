package dev.heirloom.oscal.io.rules.internal.metapath;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.heirloom.oscal.model.OscalDocument.Model;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** The names that have a meaning of their own in Metaschema's path language. */
final class ReservedNames {

  /** ReservedNames that stand before a parenthesis and are no functions. */
  static final Set<String> NO_FUNCTIONS =
      ImmutableSet.of(
          "if",
          "then",
          "else",
          "for",
          "let",
          "in",
          "return",
          "some",
          "every",
          "satisfies",
          "and",
          "or",
          "div",
          "idiv",
          "mod",
          "eq",
          "ne",
          "lt",
          "le",
          "gt",
          "ge",
          "is",
          "to",
          "union",
          "intersect",
          "except",
          "of",
          "as",
          "node",
          "text",
          "comment",
          "processing-instruction",
          "element",
          "attribute",
          "document-node",
          "item",
          "function",
          "empty-sequence",
          "namespace-node");

  /** After these a path begins. */
  static final Set<String> OPERATORS =
      ImmutableSet.of(
          "then",
          "else",
          "in",
          "return",
          "satisfies",
          "and",
          "or",
          "div",
          "idiv",
          "mod",
          "eq",
          "ne",
          "lt",
          "le",
          "gt",
          "ge",
          "is",
          "to",
          "union",
          "intersect",
          "except");

  static final Set<String> ROOTS =
      Arrays.stream(Model.values()).map(Model::rootName).collect(ImmutableSet.toImmutableSet());

  /** The functions that become the library's own. */
  static final Map<String, String> OWN_FUNCTIONS =
      ImmutableMap.<String, String>builder()
          .put("doc", "doc")
          .put("doc-available", "doc-available")
          .put("resolve-uri", "resolve-uri")
          .put("resolve-profile", "resolve-profile")
          .put("resolve-reference", "resolve-reference")
          .put("has-oscal-namespace", "has-oscal-namespace")
          .put("recurse-depth", "recurse-depth")
          .put("mp:recurse-depth", "recurse-depth")
          .put("mp:base64-encode-text", "base64-encode-text")
          .put("mp:base64-decode-text", "base64-decode-text")
          .buildOrThrow();

  /** The functions of XPath that read nothing but their arguments and the node at hand. */
  static final Set<String> FUNCTIONS =
      ImmutableSet.copyOf(
          """
          abs adjust-date-to-timezone adjust-dateTime-to-timezone adjust-time-to-timezone
          analyze-string apply avg base-uri boolean ceiling codepoint-equal codepoints-to-string
          collation-key compare concat contains contains-token count current-date current-dateTime
          current-time data dateTime day-from-date day-from-dateTime days-from-duration deep-equal
          default-collation default-language distinct-values document-uri element-with-id empty
          encode-for-uri ends-with error escape-html-uri exactly-one exists false filter floor
          fold-left fold-right for-each for-each-pair format-date format-dateTime format-integer
          format-number format-time function-arity function-name generate-id has-children head
          hours-from-dateTime hours-from-duration hours-from-time id idref implicit-timezone
          in-scope-prefixes index-of innermost insert-before iri-to-uri lang last local-name
          local-name-from-QName lower-case matches max min minutes-from-dateTime
          minutes-from-duration minutes-from-time month-from-date month-from-dateTime
          months-from-duration name namespace-uri namespace-uri-for-prefix namespace-uri-from-QName
          nilled node-name normalize-space normalize-unicode not number one-or-more outermost
          parse-ietf-date parse-json path position prefix-from-QName QName remove replace
          resolve-QName reverse root round round-half-to-even seconds-from-dateTime
          seconds-from-duration seconds-from-time serialize sort starts-with static-base-uri string
          string-join string-length string-to-codepoints subsequence substring substring-after
          substring-before sum tail timezone-from-date timezone-from-dateTime timezone-from-time
          tokenize translate true unordered upper-case year-from-date year-from-dateTime
          years-from-duration zero-or-one
          map:contains map:entry map:find map:for-each map:get map:keys map:merge map:put map:remove
          map:size array:append array:filter array:flatten array:fold-left array:fold-right
          array:for-each array:for-each-pair array:get array:head array:insert-before array:join
          array:put array:remove array:reverse array:size array:sort array:subarray array:tail
          math:acos math:asin math:atan math:atan2 math:cos math:exp math:exp10 math:log math:log10
          math:pi math:pow math:sin math:sqrt math:tan
          """
              .strip()
              .split("\\s+"));

  /** Metaschema's data types that XPath has a type for; the others are texts of a certain form. */
  static final Map<String, String> TYPES =
      ImmutableMap.<String, String>builder()
          .put("boolean", "xs:boolean")
          .put("date", "xs:date")
          .put("date-time", "xs:dateTime")
          .put("date-time-with-timezone", "xs:dateTime")
          .put("date-with-timezone", "xs:date")
          .put("day-time-duration", "xs:dayTimeDuration")
          .put("decimal", "xs:decimal")
          .put("integer", "xs:integer")
          .put("non-negative-integer", "xs:nonNegativeInteger")
          .put("positive-integer", "xs:positiveInteger")
          .put("string", "xs:string")
          .put("token", "xs:string")
          .put("uri", "xs:anyURI")
          .put("uri-reference", "xs:anyURI")
          .put("uuid", "xs:string")
          .put("year-month-duration", "xs:yearMonthDuration")
          .buildOrThrow();

  private ReservedNames() {}
}
