package dev.heirloom.oscal.model.internal.builders;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.soabase.recordbuilder.core.RecordBuilder.ConcreteSettersForOptionalMode;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Asks for a builder: {@code XBuilder.builder()} for a record {@code X}. */
@RecordBuilder.Template(
    options =
        @RecordBuilder.Options(
            enableWither = false,
            enableGetters = false,
            addStaticBuilder = false,
            useImmutableCollections = true,
            addSingleItemCollectionBuilders = true,
            inheritComponentAnnotations = false,
            addClassRetainedGenerated = true,
            addConcreteSettersForOptional = ConcreteSettersForOptionalMode.ENABLED))
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
@Inherited
public @interface WithBuilder {}
