package dev.heirloom.inheritance.offering;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.ParameterSetting;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a document says, without the places where it says it: those of another edition differ. */
final class ClaimsWithoutPlaces {

  static final Evidence NOWHERE = Evidence.of("", "");

  private ClaimsWithoutPlaces() {}

  /** Returns claims without places. */
  static SystemClaims of(SystemClaims claims) {
    return SystemClaimsBuilder.builder(claims)
        .identity(
            DocumentIdentityBuilder.builder(claims.identity())
                .name(claims.systemId().value())
                .build())
        .components(
            each(
                claims.components(),
                component -> ComponentBuilder.builder(component).evidence(NOWHERE).build()))
        .leveragedAuthorizations(
            each(
                claims.leveragedAuthorizations(),
                leveraged ->
                    LeveragedAuthorizationBuilder.builder(leveraged).evidence(NOWHERE).build()))
        .requirements(
            each(
                claims.requirements(),
                addressed ->
                    StatedRequirementBuilder.builder(addressed)
                        .parameters(settings(addressed.parameters()))
                        .evidence(NOWHERE)
                        .build()))
        .provided(
            each(
                claims.provided(),
                item ->
                    ProvidedItemBuilder.builder(item)
                        .parameters(settings(item.parameters()))
                        .evidence(NOWHERE)
                        .build()))
        .responsibilities(
            each(
                claims.responsibilities(),
                left -> ResponsibilityBuilder.builder(left).evidence(NOWHERE).build()))
        .inherited(
            each(
                claims.inherited(),
                entry -> InheritedEntryBuilder.builder(entry).evidence(NOWHERE).build()))
        .satisfied(
            each(
                claims.satisfied(),
                entry -> SatisfiedEntryBuilder.builder(entry).evidence(NOWHERE).build()))
        .implementations(
            each(
                claims.implementations(),
                own ->
                    ImplementationBuilder.builder(own)
                        .parameters(settings(own.parameters()))
                        .evidence(NOWHERE)
                        .build()))
        .parameters(settings(claims.parameters()))
        .doubts(
            each(
                claims.doubts(),
                doubt -> new Doubt(doubt.kind(), doubt.place(), doubt.text(), NOWHERE)))
        .build();
  }

  private static List<ParameterSetting> settings(List<ParameterSetting> settings) {
    return each(
        settings,
        setting ->
            new ParameterSetting(setting.parameter(), setting.values(), setting.level(), NOWHERE));
  }

  private static <T> List<T> each(List<T> entries, UnaryOperator<T> change) {
    return entries.stream().map(change).collect(ImmutableList.toImmutableList());
  }
}
