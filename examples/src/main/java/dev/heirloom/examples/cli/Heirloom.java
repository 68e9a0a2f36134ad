package dev.heirloom.examples.cli;

import com.google.common.base.Throwables;
import dev.heirloom.oscal.io.FileWords;
import dev.heirloom.oscal.model.Uuid;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/**
 * The command {@code heirloom}.
 *
 * <p>It ends with status 0 when the work was done, 1 when it could not be done or a requested check
 * failed, 2 when it was called wrongly. What went wrong is on standard error, never a stack trace.
 */
@Command(
    name = "heirloom",
    description = "Control inheritance for OSCAL: who implements what, and why.",
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Exit status: 0 done, 1 could not be done or a check failed, 2 wrong usage."})
public final class Heirloom implements Runnable {

  /** Done. */
  static final int DONE = 0;

  /** It could not be done, or a requested check failed. */
  static final int FAILED = 1;

  /** It was called wrongly. */
  static final int WRONG_USAGE = 2;

  /** The reader of standard output is gone: what a shell shows of others that this ends. */
  static final int READER_GONE = 141;

  /** The commands that are about all commands. */
  private static final Set<String> ABOUT_OTHERS =
      Set.of("help", "generate-completion", "generate-man-pages");

  private static final String MEMORY =
      "There is not enough memory. Give Java more: java -Xmx2g -jar ...";

  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  private boolean version;

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      description = "List every warning and every change, not only how many there are.")
  private boolean verbose;

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "Print errors only.")
  private boolean quiet;

  private Heirloom() {}

  /** Runs the command line of a process, and ends it. */
  public static void main(String[] arguments) {
    System.exit(run(Surroundings.ofProcess(), arguments));
  }

  /** Runs a command line within these surroundings and returns its exit status. */
  public static int run(Surroundings surroundings, String... arguments) {
    CommandLine commands = called(surroundings, arguments);
    try {
      OptionWords.check(commands, arguments);
      return commands.execute(arguments);
    } catch (ParameterException e) {
      return wrongUsage(e, surroundings);
    } catch (OutOfMemoryError e) {
      surroundings.err().println(MEMORY);
      return FAILED;
    } catch (StackOverflowError e) {
      surroundings
          .err()
          .println("A file is nested too deeply to be processed. Check that it is the right file.");
      return FAILED;
    } finally {
      surroundings.in().close();
      surroundings.out().flush();
      surroundings.err().flush();
    }
  }

  /** Returns all commands, those that belong together below one that names them. */
  static CommandLine commands(Surroundings surroundings) {
    return commands(surroundings, each(surroundings).values());
  }

  /**
   * Returns the command that the words call, alone: picocli takes as long to put all of them
   * together as many a command runs. Words that call none, or ask about others, get all.
   */
  private static CommandLine called(Surroundings surroundings, String... words) {
    Map<String, Supplier<CommandLine>> each = each(surroundings);
    for (String word : words) {
      if (!word.startsWith("-")) {
        return ABOUT_OTHERS.contains(word) || !each.containsKey(word)
            ? commands(surroundings, each.values())
            : commands(surroundings, List.of(each.get(word)));
      }
    }
    return commands(surroundings, each.values());
  }

  /** Returns what makes each command, by its name, in the order of help. */
  private static Map<String, Supplier<CommandLine>> each(Surroundings surroundings) {
    Map<String, Supplier<CommandLine>> each = new LinkedHashMap<>();
    each.put("convert", () -> new CommandLine(new ConvertCommand(surroundings)));
    each.put("validate", () -> new CommandLine(new ValidateCommand(surroundings)));
    each.put("resolve", () -> new CommandLine(new ResolveCommand(surroundings)));
    each.put(
        "crm",
        () ->
            group(new CrmCommand())
                .addSubcommand(new CrmImportCommand(surroundings))
                .addSubcommand(new CrmExportCommand(surroundings)));
    each.put(
        "matrix",
        () ->
            group(new MatrixCommand())
                .addSubcommand(new MatrixDescribeCommand(surroundings))
                .addSubcommand(new MatrixLayoutsCommand(surroundings)));
    each.put("determine", () -> new CommandLine(new DetermineCommand(surroundings)));
    each.put("report", () -> new CommandLine(new ReportCommand(surroundings)));
    each.put("diff", () -> new CommandLine(new DiffCommand(surroundings)));
    each.put("affected", () -> new CommandLine(new AffectedCommand(surroundings)));
    each.put(
        "export",
        () ->
            group(new ExportCommand())
                .addSubcommand(new ExportSspCommand(surroundings))
                .addSubcommand(new ExportPoamCommand(surroundings))
                .addSubcommand(new ExportAssessmentPlanCommand(surroundings))
                .addSubcommand(new ExportProfileCommand(surroundings))
                .addSubcommand(new ExportResponsibilitiesCommand(surroundings))
                .addSubcommand(new ExportComponentCommand(surroundings))
                .addSubcommand(new ExportFilteredCommand(surroundings)));
    each.put(
        "mapping",
        () ->
            group(new MappingCommand())
                .addSubcommand(new MappingImportCommand(surroundings))
                .addSubcommand(new MappingCheckCommand(surroundings)));
    each.put("path", () -> new CommandLine(new PathCommand(surroundings)));
    each.put(
        "records",
        () ->
            group(new RecordsCommand())
                .addSubcommand(new RecordsFromMarketplaceCommand(surroundings)));
    each.put(
        "fedramp",
        () ->
            group(new FedrampCommand())
                .addSubcommand(new FedrampBaselineCommand(surroundings))
                .addSubcommand(new FedrampIndicatorsCommand(surroundings)));
    each.put(
        "generate-completion", () -> new CommandLine(new GenerateCompletionCommand(surroundings)));
    each.put("generate-man-pages", () -> new CommandLine(new GenerateManPagesCommand()));
    each.put("help", () -> new CommandLine(new HelpCommand()));
    return each;
  }

  private static CommandLine commands(
      Surroundings surroundings, Collection<Supplier<CommandLine>> made) {
    Heirloom heirloom = new Heirloom();
    CommandLine commands = new CommandLine(heirloom);
    made.forEach(command -> commands.addSubcommand(command.get()));
    commands
        .setOut(new PrintWriter(surroundings.out(), true))
        .setErr(new PrintWriter(surroundings.err(), true))
        .registerConverter(Uuid.class, reading(Uuid::of, "is not a UUID"))
        .registerConverter(
            LocalDate.class,
            reading(LocalDate::parse, "is not a date: write one such as 2026-03-31"))
        .setPosixClusteredShortOptionsAllowed(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExpandAtFiles(false)
        .setUnmatchedOptionsAllowedAsOptionParameters(false)
        .setUsageHelpWidth(80)
        .setExecutionStrategy(parsed -> heirloom.told(parsed, surroundings))
        .setExecutionExceptionHandler(failed(surroundings))
        .setParameterExceptionHandler((wrong, words) -> wrongUsage(wrong, surroundings));
    return commands;
  }

  /** Returns a command that has others, of which one shows their help. */
  private static CommandLine group(Object command) {
    return new CommandLine(command).addSubcommand(new HelpCommand());
  }

  /** Runs the command, and tells beside its result what it kept for the end. */
  private int told(ParseResult parsed, Surroundings surroundings) {
    if (quiet && verbose) {
      throw new ParameterException(
          spec.commandLine(), "--quiet and --verbose contradict each other: keep one.");
    }
    List<CommandLine> called = parsed.asCommandLineList();
    Output.keepWhatIsAskedAbout(called.get(called.size() - 1));
    try {
      return new RunLast().execute(parsed);
    } finally {
      surroundings.progressDone();
      Notes.Loudness loudness =
          quiet ? Notes.Loudness.QUIET : verbose ? Notes.Loudness.VERBOSE : Notes.Loudness.BRIEF;
      surroundings.notes().tell(loudness, surroundings);
    }
  }

  /** Reads a word of the command line, and says in plain words what is wrong with it. */
  private static <T> ITypeConverter<T> reading(Function<String, T> reader, String problem) {
    return word -> {
      try {
        return reader.apply(word);
      } catch (IllegalArgumentException | DateTimeException notOne) {
        throw new TypeConversionException("\"" + word + "\" " + problem);
      }
    };
  }

  /** Asks for a command. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }

  private static IExecutionExceptionHandler failed(Surroundings surroundings) {
    return (exception, command, parsed) -> {
      surroundings.progressDone();
      if (exception instanceof ReaderGoneException) {
        return READER_GONE;
      }
      surroundings.tell(isOutOfMemory(exception) ? MEMORY : message(exception));
      return FAILED;
    };
  }

  /** What is closed where there is no memory may fail once more, and by another exception. */
  private static boolean isOutOfMemory(Throwable exception) {
    return Throwables.getCausalChain(exception).stream()
        .anyMatch(OutOfMemoryError.class::isInstance);
  }

  private static int wrongUsage(ParameterException wrong, Surroundings surroundings) {
    surroundings.err().println(Lines.brief(OptionWords.plain(wrong)));
    CommandLine.UnmatchedArgumentException.printSuggestions(
        wrong, new PrintWriter(surroundings.err(), true));
    surroundings
        .err()
        .println("Try '" + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
    return WRONG_USAGE;
  }

  private static String message(Exception exception) {
    String message = exception.getMessage();
    boolean known =
        exception instanceof CommandException
            || exception.getClass().getName().startsWith("dev.heirloom.")
            || exception instanceof IllegalArgumentException;
    if (known && message != null) {
      return message;
    }
    if (exception instanceof UncheckedIOException
        && exception.getCause() instanceof IOException cause) {
      return message + " " + FileWords.of(cause);
    }
    List<StackTraceElement> trace = List.of(exception.getStackTrace());
    return "This should not have happened: "
        + exception
        + (trace.isEmpty() ? "" : " at " + trace.get(0))
        + ". Please report it, with the command and the files.";
  }
}
