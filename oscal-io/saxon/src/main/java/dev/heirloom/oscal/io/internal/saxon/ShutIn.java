package dev.heirloom.oscal.io.internal.saxon;

import java.io.InputStream;
import java.io.Writer;
import java.util.Set;
import javax.xml.transform.Source;
import net.sf.saxon.Configuration;
import net.sf.saxon.lib.EnvironmentVariableResolver;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.lib.IDynamicLoader;
import net.sf.saxon.lib.Logger;
import net.sf.saxon.lib.ResourceRequest;
import net.sf.saxon.lib.StandardCollationURIResolver;
import net.sf.saxon.lib.StandardLogger;
import net.sf.saxon.lib.StringCollator;
import net.sf.saxon.trans.XPathException;
import org.jspecify.annotations.Nullable;

/** Shuts Saxon in: no file, no network, no environment variable, no Java class. */
public final class ShutIn {

  private ShutIn() {}

  /** An environment without variables. */
  private static final class NoVariables implements EnvironmentVariableResolver {
    @Override
    public Set<String> getAvailableEnvironmentVariables() {
      return Set.of();
    }

    @Override
    public @Nullable String getEnvironmentVariable(String variable) {
      return null;
    }
  }

  /** Classes come from nowhere: a stylesheet could name any, whose making may do anything. */
  private static final class NoClasses implements IDynamicLoader {
    @Override
    public void setClassLoader(ClassLoader loader) {
      // None is asked.
    }

    @Override
    public Class<?> getClass(String name, Logger log, ClassLoader loader) throws XPathException {
      throw refused(name);
    }

    @Override
    public Object getInstance(String name, ClassLoader loader) throws XPathException {
      throw refused(name);
    }

    @Override
    public Object getInstance(String name, Logger log, ClassLoader loader) throws XPathException {
      throw refused(name);
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
      return null;
    }

    private static XPathException refused(String name) {
      return new XPathException("the class " + name + " may not be loaded");
    }
  }

  /** Shuts in what works by a configuration. */
  public static void configure(Configuration configuration) {
    // What is traced would go to standard error as it is: to the terminal of whoever runs it.
    configuration.setLogger(StandardLogger.makeLogger(Writer.nullWriter()));
    configuration.setConfigurationProperty(Feature.ALLOW_EXTERNAL_FUNCTIONS, false);
    configuration.setConfigurationProperty(Feature.ALLOWED_PROTOCOLS, "");
    configuration.setConfigurationProperty(
        Feature.ENVIRONMENT_VARIABLE_RESOLVER, new NoVariables());
    configuration.setConfigurationProperty(
        Feature.COLLECTION_FINDER,
        (context, address) -> {
          throw new XPathException("the collection " + address + " may not be read");
        });
    configuration.setConfigurationProperty(
        Feature.UNPARSED_TEXT_URI_RESOLVER,
        (address, encoding, settings, fragment) -> {
          throw new XPathException("the text " + address + " may not be read");
        });
    configuration.setResourceResolver(ShutIn::nothing);
    configuration.setDynamicLoader(new NoClasses());
    configuration.setCollationURIResolver(ShutIn::collation);
  }

  /** The collations of the W3C; Saxon's own can name a class. */
  private static StringCollator collation(String address, Configuration configuration)
      throws XPathException {
    if (address.startsWith("http://www.w3.org/")) {
      return StandardCollationURIResolver.getInstance().resolve(address, configuration);
    }
    throw new XPathException("the collation " + address + " may not be used");
  }

  /** Refuses a resource. */
  public static Source nothing(ResourceRequest request) throws XPathException {
    throw new XPathException("the resource " + request.uri + " may not be read");
  }
}
