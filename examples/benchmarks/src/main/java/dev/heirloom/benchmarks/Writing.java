package dev.heirloom.benchmarks;

import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.OscalWriter;
import dev.heirloom.oscal.model.catalog.Catalog;
import gov.nist.secauto.metaschema.databind.io.ISerializer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import javax.xml.stream.XMLStreamException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Writing a catalog, read from a file of the same format, as bytes in memory. */
@State(Scope.Benchmark)
public class Writing extends Timed {

  /** The format that is written. */
  @Param({"JSON", "XML", "YAML"})
  public Format format = Format.JSON;

  private byte[] bytes = {};
  private URI uri = URI.create("memory:/catalog");
  private Catalog[] catalogs = {};
  private gov.nist.secauto.oscal.lib.model.Catalog[] theirs = {};
  private BareWriter[] bare = {};
  private ISerializer<gov.nist.secauto.oscal.lib.model.Catalog> peer = Peer.writer(format);

  /** Loads the catalog. */
  @Setup
  public void load() throws IOException, XMLStreamException {
    bytes = Files.readAllBytes(Documents.find().catalog(format));
    bare = new BareWriter[] {BareWriter.of(format, bytes)};
    peer = Peer.writer(format);
    catalogs =
        new Catalog[] {
          OscalReader.strict().read(new ByteArrayInputStream(bytes), uri, Catalog.class)
        };
    theirs =
        new gov.nist.secauto.oscal.lib.model.Catalog[] {
          Peer.reader(format).deserialize(new ByteArrayInputStream(bytes), uri)
        };
  }

  /** Writes with Heirloom. */
  @Benchmark
  public Object heirloom() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    OscalWriter.pretty().write(catalogs[0], format, out);
    return out;
  }

  /** The format's library alone, given the names and texts ready made. */
  @Benchmark
  public Object tokens() throws IOException, XMLStreamException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    bare[0].write(out);
    return out;
  }

  /** Writes with liboscal-java. */
  @Benchmark
  public Object liboscal() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    peer.serialize(theirs[0], out);
    return out;
  }
}
