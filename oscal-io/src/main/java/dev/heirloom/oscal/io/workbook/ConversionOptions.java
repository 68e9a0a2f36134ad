package dev.heirloom.oscal.io.workbook;

import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.Uuid;

/**
 * What a component definition made from a workbook must say and the workbook does not.
 *
 * <p>All uuids of the definition are of version 5 (RFC 4122 section 4.3), made from {@code
 * namespace} and names: the system's title, then the service in the brackets of a matrix's header,
 * then the control's or statement's id and the kind of object. So two versions of one workbook,
 * converted with one namespace and title, are two versions of one document, whose unchanged rows
 * keep their uuids.
 *
 * @param namespace the seed of all uuids; keep one per provider
 * @param title the title of the provider's system, and of its component
 * @param version the version of the document, such as the workbook's date
 * @param lastModified when the workbook was last modified
 * @param source the address of the baseline's profile or resolved catalog, a URI reference, which
 *     the control implementation names as its source
 */
public record ConversionOptions(
    Uuid namespace, String title, String version, OscalDateTime lastModified, String source) {}
