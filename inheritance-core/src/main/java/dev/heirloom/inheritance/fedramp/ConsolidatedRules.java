package dev.heirloom.inheritance.fedramp;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heirloom.inheritance.authorization.CertificationClass;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What FedRAMP's consolidated rules say of controls: the control lists of the certification
 * classes, FedRAMP's parameters and guidance, and the key security indicators (SEMANTICS section
 * 14).
 *
 * @param version the version of the rules; empty if not stated
 * @param lastUpdated the day of their last change; empty if not stated
 * @param classes the control lists, one a class
 * @param controls what FedRAMP asks beside the catalog, control by control
 * @param indicators the key security indicators
 * @param evidence where they stand
 */
@WithBuilder
public record ConsolidatedRules(
    Optional<String> version,
    Optional<LocalDate> lastUpdated,
    List<ClassControls> classes,
    List<ControlRules> controls,
    List<Indicator> indicators,
    Evidence evidence) {

  /** Copies the lists. */
  public ConsolidatedRules {
    classes = ImmutableList.copyOf(classes);
    controls = ImmutableList.copyOf(controls);
    indicators = ImmutableList.copyOf(indicators);
  }

  /**
   * The controls of a certification class.
   *
   * @param certificationClass the class
   * @param controls the controls, as they are written: {@code AC-02 (02)}
   * @param evidence where they stand
   */
  public record ClassControls(
      CertificationClass certificationClass, List<String> controls, Evidence evidence) {

    /** Copies the list. */
    public ClassControls {
      controls = ImmutableList.copyOf(controls);
    }
  }

  /**
   * What FedRAMP asks of a control beside the catalog.
   *
   * @param control the control, as it is written: {@code AC-06-01}
   * @param certificationClass the class that it is asked of; empty for all
   * @param parameters the values of parameters, by their ids as they are written
   * @param guidance the guidance, a paragraph each
   * @param evidence where it stands
   */
  public record ControlRules(
      String control,
      Optional<CertificationClass> certificationClass,
      List<RuleParameter> parameters,
      List<String> guidance,
      Evidence evidence) {

    /** Copies the lists. */
    public ControlRules {
      parameters = ImmutableList.copyOf(parameters);
      guidance = ImmutableList.copyOf(guidance);
    }

    /** Returns whether it is asked of a class. */
    public boolean isFor(CertificationClass other) {
      return certificationClass.isEmpty() || certificationClass.get() == other;
    }
  }

  /**
   * The value that FedRAMP gives a parameter.
   *
   * @param parameter the parameter, as it is written: {@code ac-06.01_odp.02}
   * @param value the value
   * @param evidence where it stands
   */
  public record RuleParameter(String parameter, String value, Evidence evidence) {}

  /**
   * A key security indicator (KSI).
   *
   * @param id its id: {@code KSI-CED-RAT}
   * @param name its name
   * @param statement what it asks; empty if that differs by class
   * @param statements what it asks of each class that it is asked of differently
   * @param controls the controls that it stands for, as they are written; may be none
   * @param evidence where it stands
   */
  public record Indicator(
      String id,
      String name,
      Optional<String> statement,
      Map<CertificationClass, String> statements,
      List<String> controls,
      Evidence evidence) {

    /** Copies the lists. */
    public Indicator {
      statements = ImmutableMap.copyOf(statements);
      controls = ImmutableList.copyOf(controls);
    }
  }

  /** Returns the control list of a class; empty if the rules have none. */
  public Optional<ClassControls> controlsOf(CertificationClass certificationClass) {
    return classes.stream()
        .filter(list -> list.certificationClass() == certificationClass)
        .findFirst();
  }
}
