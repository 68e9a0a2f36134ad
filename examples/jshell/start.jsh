// Start script of the lessons, and of a session of one's own:
//   jshell --class-path examples/target/heirloom.jar --startup examples/jshell/start.jsh
import java.nio.file.*;
import java.time.LocalDate;
import java.util.*;
import java.util.stream.*;
import dev.heirloom.examples.ExampleDocuments;
import dev.heirloom.inheritance.*;
import dev.heirloom.inheritance.authorization.*;
import dev.heirloom.inheritance.baseline.*;
import dev.heirloom.inheritance.difference.*;
import dev.heirloom.inheritance.evidence.*;
import dev.heirloom.inheritance.mapping.*;
import dev.heirloom.inheritance.offering.*;
import dev.heirloom.inheritance.policy.*;
import dev.heirloom.inheritance.resolution.*;
import dev.heirloom.inheritance.result.*;
import dev.heirloom.oscal.io.*;
import dev.heirloom.oscal.io.authorization.*;
import dev.heirloom.oscal.io.files.*;
import dev.heirloom.oscal.io.html.HtmlReport;
import dev.heirloom.oscal.io.matrix.*;
import dev.heirloom.oscal.io.report.*;
import dev.heirloom.oscal.io.resolution.*;
import dev.heirloom.oscal.model.*;
import dev.heirloom.oscal.model.catalog.Catalog;
import dev.heirloom.oscal.model.component.ComponentDefinition;
import dev.heirloom.oscal.model.profile.Profile;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
void print(Object value) { System.out.println(value); }
