package dev.heirloom.benchmarks;

import gov.nist.secauto.oscal.lib.OscalBindingContext;
import gov.nist.secauto.oscal.lib.model.Catalog;
import gov.nist.secauto.oscal.lib.model.CatalogGroup;
import gov.nist.secauto.oscal.lib.model.ComponentDefinition;
import java.nio.file.Path;
import java.util.Collection;

/**
 * The nearest that liboscal-java comes to the command line's main job: it loads a profile and its
 * catalog, resolves them, and loads a component definition. It determines nothing.
 */
public final class ColdPeer {

  private ColdPeer() {}

  /**
   * Prints what there is.
   *
   * @param arguments a profile, and a component definition if there is one
   */
  public static void main(String[] arguments) throws Exception {
    Catalog resolved =
        (Catalog) Peer.resolve(Path.of(arguments[0]).toAbsolutePath(), new Peer.Loaded());
    System.out.println(
        resolved.getGroups().stream()
                .map(CatalogGroup::getControls)
                .mapToInt(Collection::size)
                .sum()
            + " controls beside enhancements");
    if (arguments.length > 1) {
      ComponentDefinition definition =
          OscalBindingContext.instance().loadComponentDefinition(Path.of(arguments[1]));
      System.out.println(definition.getComponents().size() + " component");
    }
  }
}
