package dev.heirloom.oscal.io.jackson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import dev.heirloom.inheritance.testkit.documents.OscalArbitraries;
import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.OscalWriter;
import dev.heirloom.oscal.model.Metadata;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.catalog.Control;
import dev.heirloom.oscal.model.component.DefinedComponent;
import dev.heirloom.oscal.model.mapping.ConfidenceScore;
import dev.heirloom.oscal.model.profile.Merge;
import dev.heirloom.oscal.model.ssp.ByComponent;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every record of the model and every mapper that has the module. */
class OscalModuleLaws {

  /** Mappers as applications have them; exact decimals keep trees comparable. */
  enum Mapper {
    PLAIN(JsonMapper.builder()),
    REGISTERED(JsonMapper.builder(), true),
    INDENTED(JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)),
    NON_NULL_SNAKE_CASE(
        JsonMapper.builder()
            .defaultPropertyInclusion(inclusion(JsonInclude.Include.NON_NULL))
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)),
    ALWAYS_SORTED(
        JsonMapper.builder()
            .defaultPropertyInclusion(inclusion(JsonInclude.Include.ALWAYS))
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)),
    TYPED(
        JsonMapper.builder()
            .activateDefaultTyping(
                BasicPolymorphicTypeValidator.builder().allowIfBaseType(Object.class).build(),
                ObjectMapper.DefaultTyping.OBJECT_AND_NON_CONCRETE));

    final ObjectMapper mapper;

    private static JsonInclude.Value inclusion(JsonInclude.Include rule) {
      return JsonInclude.Value.construct(rule, rule);
    }

    Mapper(JsonMapper.Builder builder) {
      this(builder.addModule(new OscalModule()), false);
    }

    Mapper(JsonMapper.Builder builder, boolean finds) {
      if (finds) {
        builder.findAndAddModules();
      }
      this.mapper =
          builder
              .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
              .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
              .build();
    }
  }

  @Provide
  Arbitrary<OscalDocument> documents() {
    return OscalArbitraries.documents();
  }

  @Provide
  Arbitrary<Record> parts() {
    return Arbitraries.of(
            List.<Class<? extends Record>>of(
                Control.class,
                Metadata.class,
                DefinedComponent.class,
                ByComponent.class,
                Merge.class,
                ConfidenceScore.class))
        .flatMap(type -> OscalArbitraries.of(type).map(Record.class::cast));
  }

  @Property(tries = 60)
  void aDocumentIsTheTreeThatTheWriterWrites(
      @ForAll("documents") OscalDocument document, @ForAll Mapper any)
      throws JsonProcessingException {
    ObjectMapper mapper = any.mapper;
    String written = OscalWriter.compact().toString(document, Format.JSON);
    String mapped = mapper.writeValueAsString(document);
    assertEquals(Mapper.PLAIN.mapper.readTree(written), Mapper.PLAIN.mapper.readTree(mapped));
    assertEquals(mapped, mapper.writerFor(OscalDocument.class).writeValueAsString(document));
    assertEquals(document, OscalReader.strict().read(mapped));
    assertEquals(document, mapper.readValue(written, OscalDocument.class));
    assertEquals(document, mapper.readValue(written, document.model().type()));
  }

  @Property(tries = 100)
  void aDocumentGoesThroughATreeOfNodesUnchanged(
      @ForAll("documents") OscalDocument document, @ForAll Mapper any)
      throws JsonProcessingException {
    JsonNode tree = any.mapper.valueToTree(document);
    assertEquals(document, any.mapper.treeToValue(tree, OscalDocument.class));
  }

  @Property(tries = 60)
  void aPartReadsBackEqual(@ForAll("parts") Record part, @ForAll Mapper any)
      throws JsonProcessingException {
    String mapped = any.mapper.writeValueAsString(part);
    assertEquals(part, any.mapper.readValue(mapped, part.getClass()), mapped);
  }

  @Property(tries = 50)
  void aPartIsWrittenAsItStandsInItsDocument(@ForAll("documents") OscalDocument document)
      throws JsonProcessingException {
    ObjectMapper mapper = Mapper.PLAIN.mapper;
    JsonNode whole = mapper.readTree(OscalWriter.compact().toString(document, Format.JSON));
    assertEquals(
        whole.path(document.model().rootName()).path("metadata"),
        mapper.readTree(mapper.writeValueAsString(document.metadata())));
  }
}
