package dev.heirloom.inheritance.ato;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.authorization.Acceptance;
import dev.heirloom.inheritance.authorization.AcceptanceBuilder;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.AuthorizationBuilder;
import dev.heirloom.inheritance.authorization.AuthorizationType;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.fedramp.AgencyAto;
import dev.heirloom.inheritance.fedramp.MarketplaceProduct;
import dev.heirloom.inheritance.fedramp.PackageId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An agency's records as FedRAMP's Marketplace gives them: providers, their authorizations, and the
 * agencies' acceptances (SEMANTICS section 14). What the lists leave in doubt is never active, and
 * is told.
 *
 * <p>What is not active and has no day of its end was over from its first day on: when it ended,
 * nobody says.
 *
 * @param records the records
 * @param doubts what the lists leave in doubt, in their order
 */
public record MarketplaceRecords(AgencyRecords records, List<ListDoubt> doubts) {

  private static final String AUTHORIZED = "FedRAMP Authorized";

  private static final String BOARD = "JAB";

  /** A record without any day is none, and would leave open what the lists say is not so. */
  private static final Optional<LocalDate> LONG_AGO = Optional.of(LocalDate.EPOCH);

  /**
   * What the lists leave in doubt.
   *
   * @param subject the package id
   * @param sentence what it is, and how it was read
   * @param evidence where it stands
   */
  public record ListDoubt(String subject, String sentence, Evidence evidence) {

    /** Returns subject, sentence and place in one line. */
    @Override
    public String toString() {
      return subject + ": " + sentence + " (" + evidence + ")";
    }
  }

  /** Copies the list. */
  public MarketplaceRecords {
    doubts = ImmutableList.copyOf(doubts);
  }

  /**
   * Returns the records of packages.
   *
   * @param packages the package ids; their case and blanks around them do not matter
   * @param agency the agency whose acceptances are wanted, by its number, not those of its
   *     components; empty for those of all agencies
   * @throws IllegalArgumentException if neither list has a package
   */
  public static MarketplaceRecords of(
      List<MarketplaceProduct> products,
      List<AgencyAto> atos,
      List<String> packages,
      Optional<String> agency) {
    Making making = new Making(agency);
    packages.stream()
        .map(PackageId::key)
        .distinct()
        .forEach(
            id ->
                making.add(
                    id,
                    products.stream().filter(row -> PackageId.key(row.id()).equals(id)).toList(),
                    atos.stream().filter(row -> PackageId.key(row.product()).equals(id)).toList()));
    return making.made();
  }

  /** The records as they grow, package by package. */
  private static final class Making {

    private final Optional<String> agency;
    private final List<Provider> providers = new ArrayList<>();
    private final List<Authorization> authorizations = new ArrayList<>();
    private final List<Acceptance> acceptances = new ArrayList<>();
    private final List<ListDoubt> doubts = new ArrayList<>();

    Making(Optional<String> agency) {
      this.agency = agency.map(String::strip);
    }

    MarketplaceRecords made() {
      return new MarketplaceRecords(
          new AgencyRecords(
              List.of(), providers, authorizations, acceptances, List.of(), List.of(), List.of()),
          doubts);
    }

    void add(String id, List<MarketplaceProduct> products, List<AgencyAto> atos) {
      if (products.isEmpty() && atos.isEmpty()) {
        throw new IllegalArgumentException(
            "The Marketplace's lists have no package "
                + id
                + ". Check the id: an ending such as A or XL makes another one.");
      }
      String title = products.isEmpty() ? id : products.get(0).offering();
      providers.add(
          ProviderBuilder.builder()
              .id(id)
              .title(title)
              .packageId(Optional.of(id))
              .evidence(products.isEmpty() ? atos.get(0).evidence() : products.get(0).evidence())
              .build());
      if (products.isEmpty()) {
        notListed(id, atos);
      }
      products.forEach(product -> authorizations.add(authorization(id, product, products, atos)));
      atos.stream().filter(AgencyAto::isProvisional).forEach(ato -> provisional(id, ato, atos));
      atos.stream().filter(ato -> !ato.isProvisional()).forEach(ato -> accept(id, ato));
      if (agency.isPresent() && acceptances.stream().noneMatch(a -> a.subject().equals(id))) {
        doubt(
            id,
            "the register has no authorization of agency "
                + agency.get()
                + ", so none is on record; those of its components and of other agencies are not"
                + " its own",
            products.isEmpty() ? atos.get(0).evidence() : products.get(0).evidence());
      }
    }

    private void notListed(String id, List<AgencyAto> atos) {
      Optional<LocalDate> end = atos.stream().flatMap(ato -> ato.exported().stream()).findFirst();
      doubt(
          id,
          "the list of products does not have it, so it is not authorized",
          atos.get(0).evidence());
      authorizations.add(
          AuthorizationBuilder.builder()
              .id(id + " not listed")
              .subject(id)
              .revoked(end.or(() -> LONG_AGO))
              .evidence(atos.get(0).evidence())
              .build());
    }

    private Authorization authorization(
        String id,
        MarketplaceProduct product,
        List<MarketplaceProduct> products,
        List<AgencyAto> atos) {
      Optional<AgencyAto> successor = isOfBoard(product, atos) ? successor(atos) : Optional.empty();
      Optional<String> unlisted = whyNotActive(product, products, atos, successor);
      unlisted.ifPresent(
          why -> doubt(id, why + "; it counts as not authorized", product.evidence()));
      Optional<LocalDate> issued =
          successor.isPresent() ? latest(product, atos, successor.get()) : product.authorized();
      if (unlisted.isEmpty() && successor.isPresent()) {
        doubt(
            id,
            "agency "
                + successor.get().agency()
                + " took the place of the Joint Authorization Board, which is no more; the"
                + " authorization counts from "
                + issued.orElseThrow()
                + " on, the latest of the days that the lists state",
            successor.get().evidence());
      }
      return AuthorizationBuilder.builder()
          .id(id + " Marketplace")
          .subject(id)
          .type(successor.isPresent() ? AuthorizationType.FEDRAMP_AGENCY : type(product))
          .authority(
              successor
                  .map(row -> "agency " + row.agency())
                  .or(product::authorizingAgency)
                  .filter(who -> !who.isEmpty()))
          .issued(issued)
          .review(product.assessment())
          .expires(successor.flatMap(AgencyAto::expires))
          .revoked(
              unlisted.isEmpty()
                  ? Optional.empty()
                  : issued.or(product::exported).or(() -> LONG_AGO))
          .level(product.level().flatMap(ImpactLevel::parse))
          .evidence(product.evidence())
          .build();
    }

    private static Optional<LocalDate> latest(
        MarketplaceProduct product, List<AgencyAto> atos, AgencyAto successor) {
      return product
          .authorized()
          .flatMap(
              day ->
                  Stream.concat(
                          Stream.of(day),
                          atos.stream()
                              .filter(row -> row.isProvisional() || row.equals(successor))
                              .flatMap(row -> row.issued().stream()))
                      .max(LocalDate::compareTo));
    }

    private Optional<String> whyNotActive(
        MarketplaceProduct product,
        List<MarketplaceProduct> products,
        List<AgencyAto> atos,
        Optional<AgencyAto> successor) {
      if (products.size() > 1) {
        return Optional.of("several rows of the list contradict each other");
      }
      if (isTest(product.id())) {
        return Optional.of("its row was made to try the list out");
      }
      String status = product.status().orElse("");
      String internal = product.internalStatus().orElse("");
      if (!status.equals(AUTHORIZED) || !internal.equals("Authorized")) {
        return Optional.of(
            "the Marketplace gives it the status "
                + quoted(status)
                + (internal.isEmpty() ? "" : " and behind it " + quoted(internal)));
      }
      if (product.authorized().isEmpty()) {
        return Optional.of("the Marketplace states no day of its authorization");
      }
      if (product.level().isEmpty() || ImpactLevel.parse(product.level().get()).isEmpty()) {
        return Optional.of(
            "its level, " + quoted(product.level().orElse("")) + ", is not understood");
      }
      if (isOfBoard(product, atos) && successor.isEmpty()) {
        return Optional.of(
            "the Joint Authorization Board, which authorized it, is no more, and the register has"
                + " no active authorization of an agency that took its place");
      }
      return atos.isEmpty()
              || atos.stream().anyMatch(row -> whyNotActive(row).isEmpty() && hasBegun(row))
          ? Optional.empty()
          : Optional.of("the register has no agency's authorization of it that is active");
    }

    private static boolean isOfBoard(MarketplaceProduct product, List<AgencyAto> atos) {
      return product.path().filter(BOARD::equals).isPresent()
          || atos.stream().anyMatch(AgencyAto::isProvisional);
    }

    /** The agency that took the place of the Joint Authorization Board, while it is active. */
    private static Optional<AgencyAto> successor(List<AgencyAto> atos) {
      return atos.stream()
          .filter(row -> !row.isProvisional() && !row.isReuse().orElse(true))
          .filter(row -> whyNotActive(row).isEmpty())
          .findFirst();
    }

    private static AuthorizationType type(MarketplaceProduct product) {
      if (product
          .level()
          .filter(word -> word.toUpperCase(Locale.ROOT).contains("LI-SAAS"))
          .isPresent()) {
        return AuthorizationType.FEDRAMP_LI_SAAS;
      }
      return switch (product.path().orElse("")) {
        case BOARD -> AuthorizationType.FEDRAMP_JAB;
        case "Agency" -> AuthorizationType.FEDRAMP_AGENCY;
        case "20x", "Program" -> AuthorizationType.FEDRAMP_CERTIFICATION;
        default -> AuthorizationType.UNSTATED;
      };
    }

    private void provisional(String id, AgencyAto ato, List<AgencyAto> atos) {
      Optional<AgencyAto> successor = successor(atos);
      doubt(
          id,
          "the provisional authorization of "
              + ato.issued().map(LocalDate::toString).orElse("no stated day")
              + " counts for nothing any more"
              + successor
                  .flatMap(AgencyAto::issued)
                  .filter(day -> ato.issued().filter(day::isBefore).isPresent())
                  .map(day -> "; the authorization of its successor is of an earlier day, " + day)
                  .orElse(""),
          ato.evidence());
      if (ato.issued().isPresent()) {
        authorizations.add(
            AuthorizationBuilder.builder()
                .id(name(ato))
                .subject(id)
                .type(AuthorizationType.FEDRAMP_JAB)
                .authority(Optional.of("Joint Authorization Board"))
                .issued(ato.issued())
                .expires(ato.expires())
                .revoked(ato.terminated().filter(day -> isPast(day, ato)).or(ato::issued))
                .evidence(ato.evidence())
                .build());
      }
    }

    private void accept(String id, AgencyAto ato) {
      if (agency.isPresent() && !agency.get().equals(ato.agency())) {
        return;
      }
      Optional<String> doubtful = whyNotActive(ato);
      if (ato.issued().isEmpty()) {
        doubt(
            id,
            "the authorization of agency " + ato.agency() + " states no day and counts for nothing",
            ato.evidence());
        return;
      }
      boolean ended =
          !isTest(ato.product())
              && (isOver(ato) || ato.terminated().filter(day -> isPast(day, ato)).isPresent());
      boolean never = doubtful.isPresent() && !ended;
      if (never || doubtful.isPresent() && ato.isActive().orElse(false)) {
        doubt(
            id,
            "the authorization of agency "
                + ato.agency()
                + " of "
                + ato.issued().get()
                + " "
                + doubtful.get()
                + (never
                    ? ", and since when is not stated; it counts as never active"
                    : "; it counts until its end"),
            ato.evidence());
      }
      acceptances.add(
          AcceptanceBuilder.builder()
              .id(name(ato))
              .subject(id)
              .agency(Optional.of(ato.agency()))
              .issued(ato.issued())
              .expires(ato.expires())
              .revoked(never ? ato.issued() : ato.terminated())
              .evidence(ato.evidence())
              .build());
    }

    /** Why a row is not active; empty if it is. */
    private static Optional<String> whyNotActive(AgencyAto ato) {
      if (isTest(ato.product())) {
        return Optional.of("was made to try the register out");
      }
      if (ato.isActive().isEmpty()) {
        return Optional.of("is neither active nor not");
      }
      if (!ato.isActive().get()) {
        return Optional.of(
            "is not active" + ato.terminationReason().map(why -> " (" + why + ")").orElse(""));
      }
      if (ato.terminated().isPresent() || ato.terminationReason().isPresent()) {
        return Optional.of("was ended, though the register calls it active");
      }
      if (ato.issued().isEmpty()) {
        return Optional.of("states no day");
      }
      return isOver(ato)
          ? ato.expires().map(day -> "expired on " + day + ", though the register calls it active")
          : Optional.empty();
    }

    /** Whether a row had begun to count when the register was exported. */
    private static boolean hasBegun(AgencyAto ato) {
      return ato.issued().filter(day -> ato.exported().filter(day::isAfter).isEmpty()).isPresent();
    }

    private static boolean isOver(AgencyAto ato) {
      return ato.expires().filter(day -> isPast(day, ato)).isPresent();
    }

    private static boolean isPast(LocalDate day, AgencyAto ato) {
      return ato.exported().filter(day::isBefore).isPresent();
    }

    private static boolean isTest(String id) {
      return PackageId.key(id).startsWith("FAKE");
    }

    private static String name(AgencyAto ato) {
      return ato.id().isEmpty() ? "agency " + ato.agency() : ato.id();
    }

    private static String quoted(String word) {
      return "\"" + word + "\"";
    }

    private void doubt(String id, String sentence, Evidence evidence) {
      doubts.add(new ListDoubt(id, sentence + ".", evidence));
    }
  }
}
