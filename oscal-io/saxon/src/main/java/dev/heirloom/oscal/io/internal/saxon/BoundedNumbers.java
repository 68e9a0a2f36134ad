package dev.heirloom.oscal.io.internal.saxon;

import net.sf.saxon.lib.ConversionRules;
import net.sf.saxon.str.UnicodeString;
import net.sf.saxon.type.AtomicType;
import net.sf.saxon.type.BuiltInAtomicType;
import net.sf.saxon.type.ConversionResult;
import net.sf.saxon.type.Converter;
import net.sf.saxon.type.StringConverter;
import net.sf.saxon.type.ValidationFailure;
import net.sf.saxon.value.AtomicValue;
import net.sf.saxon.value.StringValue;

/** How texts become numbers: not those of more digits than Java reads in no time. */
final class BoundedNumbers extends ConversionRules {

  /** How many digits a number may have where it is written. */
  static final int MAX_DIGITS = 10_000;

  BoundedNumbers() {
    DEFAULT.copyTo(this);
  }

  private static boolean isExact(AtomicType type) {
    return type.getPrimitiveItemType() == BuiltInAtomicType.DECIMAL
        || type.getPrimitiveItemType() == BuiltInAtomicType.INTEGER;
  }

  private static ValidationFailure tooLong() {
    return new ValidationFailure(
        "a number has more than " + MAX_DIGITS + " digits, a limit that is fixed");
  }

  @Override
  public Converter getConverter(AtomicType from, AtomicType to) {
    Converter converter = super.getConverter(from, to);
    boolean isText =
        from.getPrimitiveItemType() == BuiltInAtomicType.STRING
            || from.getPrimitiveItemType() == BuiltInAtomicType.UNTYPED_ATOMIC;
    return converter != null && isText && isExact(to) ? new Bounded(converter) : converter;
  }

  @Override
  public StringConverter getConverterFromString(BuiltInAtomicType to) {
    StringConverter converter = super.getConverterFromString(to);
    return converter != null && isExact(to) ? new Bounded(converter) : converter;
  }

  private final class Bounded extends StringConverter {
    private final Converter converter;

    Bounded(Converter converter) {
      super(BoundedNumbers.this);
      this.converter = converter;
    }

    @Override
    public ConversionResult convertString(UnicodeString text) {
      return text.length() > MAX_DIGITS ? tooLong() : converter.convert(new StringValue(text));
    }

    @Override
    public ConversionResult convert(AtomicValue value) {
      return value.getUnicodeStringValue().length() > MAX_DIGITS
          ? tooLong()
          : converter.convert(value);
    }
  }
}
