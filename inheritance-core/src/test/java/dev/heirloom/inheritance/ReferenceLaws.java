package dev.heirloom.inheritance;

import dev.heirloom.inheritance.reference.Conclusion;
import dev.heirloom.inheritance.reference.Reference;
import dev.heirloom.inheritance.reference.World;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.PropertyDefaults;

/**
 * The reference keeps the laws too: what it disagrees about with the engine is not the text's
 * fault.
 */
@PropertyDefaults(tries = 10, edgeCases = EdgeCasesMode.NONE)
class ReferenceLaws extends SemanticsLaws {

  @Override
  Conclusion conclude(World world) {
    return Reference.conclude(world);
  }
}
