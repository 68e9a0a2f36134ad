package dev.heirloom.inheritance.export;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.authorization.CertificationClass;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselineParameter;
import dev.heirloom.inheritance.fedramp.ConsolidatedRules;
import dev.heirloom.inheritance.fedramp.ConsolidatedRules.ClassControls;
import dev.heirloom.inheritance.fedramp.ConsolidatedRules.ControlRules;
import dev.heirloom.inheritance.fedramp.ConsolidatedRules.RuleParameter;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.catalog.PartBuilder;
import dev.heirloom.oscal.model.profile.AddBuilder;
import dev.heirloom.oscal.model.profile.Alter;
import dev.heirloom.oscal.model.profile.AlterBuilder;
import dev.heirloom.oscal.model.profile.ImportBuilder;
import dev.heirloom.oscal.model.profile.MergeBuilder;
import dev.heirloom.oscal.model.profile.ModifyBuilder;
import dev.heirloom.oscal.model.profile.Profile;
import dev.heirloom.oscal.model.profile.ProfileBuilder;
import dev.heirloom.oscal.model.profile.SelectControlsBuilder;
import dev.heirloom.oscal.model.profile.SetParameter;
import dev.heirloom.oscal.model.profile.SetParameterBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The baseline of a FedRAMP certification class as an OSCAL profile over NIST SP 800-53 (SEMANTICS
 * section 14): exactly the controls that FedRAMP lists, with the parameters that FedRAMP sets.
 *
 * <p>What FedRAMP says of a control beside the catalog is a part of it, {@code ac-20_fr}, that adds
 * no point.
 *
 * @param profile the profile
 * @param parametersWithoutPlace the parameters of FedRAMP's that the catalog does not have, where
 *     it is an older edition: the profile sets them by FedRAMP's ids and repeats them as guidance,
 *     but they pin nothing until its catalog is a newer one
 */
public record CertificationBaseline(Profile profile, List<RuleParameter> parametersWithoutPlace) {

  private static final String FEDRAMP = "http://fedramp.gov/ns/oscal";

  /** Copies the list. */
  public CertificationBaseline {
    parametersWithoutPlace = ImmutableList.copyOf(parametersWithoutPlace);
  }

  /**
   * Returns the baseline of a class.
   *
   * @param catalog the catalog, or what was resolved of it
   * @param address the catalog's address, a URI reference as seen from where the profile will lie
   * @throws IllegalArgumentException if the rules list no controls for the class, or the catalog
   *     lacks one of them
   */
  public static CertificationBaseline of(
      ConsolidatedRules rules,
      CertificationClass certificationClass,
      Baseline catalog,
      String address,
      ExportOptions options) {
    ClassControls list =
        rules
            .controlsOf(certificationClass)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "The rules list no controls for class "
                            + certificationClass
                            + ". Name one of "
                            + rules.classes().stream()
                                .map(ClassControls::certificationClass)
                                .toList()
                            + "."));
    return new Making(rules, certificationClass, catalog).made(list, address, options);
  }

  /** One class of the rules over one catalog. */
  private static final class Making {

    private final ConsolidatedRules rules;
    private final CertificationClass certificationClass;
    private final Baseline catalog;
    private final List<RuleParameter> withoutPlace = new ArrayList<>();

    Making(ConsolidatedRules rules, CertificationClass certificationClass, Baseline catalog) {
      this.rules = rules;
      this.certificationClass = certificationClass;
      this.catalog = catalog;
    }

    CertificationBaseline made(ClassControls list, String address, ExportOptions options) {
      List<BaselineControl> controls = controls(list);
      List<SetParameter> parameters = new ArrayList<>();
      List<Alter> alters = new ArrayList<>();
      for (BaselineControl control : controls) {
        List<String> guidance = new ArrayList<>(guidance(control));
        parameters(control)
            .values()
            .forEach(
                asked -> {
                  Optional<ParameterId> id = parameter(control, asked);
                  if (id.isEmpty()) {
                    withoutPlace.add(asked);
                    guidance.add(asked.parameter() + ": " + asked.value());
                  }
                  parameters.add(
                      SetParameterBuilder.builder()
                          .paramId(id.orElseGet(() -> new ParameterId(asked.parameter())))
                          .values(List.of(OpenItem.line(asked.value())))
                          .build());
                });
        if (!guidance.isEmpty()) {
          alters.add(alter(control.id(), guidance));
        }
      }
      Profile profile =
          ProfileBuilder.builder()
              .uuid(options.uuid("profile"))
              .metadata(
                  options.metadata(
                      "FedRAMP Rev5 Class "
                          + certificationClass
                          + rules.version().map(v -> " (Consolidated Rules " + v + ")").orElse("")))
              .imports(
                  List.of(
                      ImportBuilder.builder()
                          .href(address)
                          .includeControls(
                              List.of(
                                  SelectControlsBuilder.builder()
                                      .withIds(controls.stream().map(BaselineControl::id).toList())
                                      .build()))
                          .build()))
              .merge(MergeBuilder.builder().asIs(true).build())
              .modify(
                  parameters.isEmpty() && alters.isEmpty()
                      ? Optional.empty()
                      : Optional.of(
                          ModifyBuilder.builder().setParameters(parameters).alters(alters).build()))
              .build();
      return new CertificationBaseline(profile, withoutPlace);
    }

    private List<BaselineControl> controls(ClassControls list) {
      Map<ControlId, BaselineControl> controls = new LinkedHashMap<>();
      List<String> missing = new ArrayList<>();
      for (String spelling : list.controls()) {
        Optional<BaselineControl> control =
            catalog.index().control(spelling).filter(known -> !known.withdrawn());
        control.ifPresentOrElse(
            known -> controls.put(known.id(), known), () -> missing.add(spelling));
      }
      if (!missing.isEmpty()) {
        throw new IllegalArgumentException(
            "The catalog "
                + catalog.name()
                + " lacks "
                + missing.size()
                + " of the "
                + list.controls().size()
                + " controls of class "
                + certificationClass
                + ": "
                + String.join(", ", missing)
                + ". Name the catalog of NIST SP 800-53 rev5.");
      }
      return List.copyOf(controls.values());
    }

    private Stream<ControlRules> asked(BaselineControl control) {
      return rules.controls().stream()
          .filter(asked -> asked.isFor(certificationClass))
          .filter(
              asked ->
                  catalog
                      .index()
                      .control(asked.control())
                      .filter(known -> known.id().equals(control.id()))
                      .isPresent());
    }

    /** What is asked of the class alone counts before what is asked of all. */
    private Map<String, RuleParameter> parameters(BaselineControl control) {
      Map<String, RuleParameter> parameters = new LinkedHashMap<>();
      asked(control)
          .flatMap(asked -> asked.parameters().stream())
          .forEach(parameter -> parameters.put(parameter.parameter(), parameter));
      return parameters;
    }

    private List<String> guidance(BaselineControl control) {
      return asked(control).flatMap(asked -> asked.guidance().stream()).distinct().toList();
    }

    /**
     * SP 800-53A names a control's only parameter without a number, so that it is the only one of
     * an edition that has other ids.
     */
    private static Optional<ParameterId> parameter(BaselineControl control, RuleParameter asked) {
      String name = asked.parameter().strip().toLowerCase(Locale.ROOT);
      Optional<ParameterId> called =
          control.parameters().stream()
              .filter(
                  parameter ->
                      Stream.concat(Stream.of(parameter.id()), parameter.otherIds().stream())
                          .anyMatch(id -> id.value().equalsIgnoreCase(name)))
              .map(BaselineParameter::id)
              .findFirst();
      return called.isPresent() || !name.endsWith("_odp") || control.parameters().size() != 1
          ? called
          : Optional.of(control.parameters().get(0).id());
    }

    private static Alter alter(ControlId control, List<String> guidance) {
      return AlterBuilder.builder()
          .controlId(control)
          .adds(
              List.of(
                  AddBuilder.builder()
                      .position("ending")
                      .parts(
                          List.of(
                              PartBuilder.builder()
                                  .id(control.value() + "_fr")
                                  .name("guidance")
                                  .ns(FEDRAMP)
                                  .title(MarkupLine.ofText("FedRAMP requirements and guidance"))
                                  .prose(OpenItem.prose(String.join("\n\n", guidance)))
                                  .build()))
                      .build()))
          .build();
    }
  }
}
