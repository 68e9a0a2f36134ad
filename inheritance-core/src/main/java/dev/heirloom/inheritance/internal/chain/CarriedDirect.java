package dev.heirloom.inheritance.internal.chain;

/**
 * A provider that the customer system leverages itself and that is carried through a mapping.
 *
 * @param carried the provider
 * @param direct the same on the baseline that it speaks of, and what it exports to the customer
 *     system
 * @param export the same at the points of the baseline that it is carried to
 */
public record CarriedDirect(CarriedProvider carried, DirectProvider direct, CarriedExport export) {

  static CarriedDirect of(CarriedProvider carried, CompiledExport export) {
    return new CarriedDirect(
        carried, new DirectProvider(carried.provider(), export), carried.export(export));
  }
}
