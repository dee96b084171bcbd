import { unescapeCellText } from "./escape";
import { decodeUtf8, resolveText, textWithMarkup } from "./rawText";
import { maximumDepth } from "./XmlTree";

/** Markup that is not well-formed; the caller knows which part it is in. */
export class MalformedXml extends Error {
  constructor(what: string, offset: number) {
    super(`${what} at byte ${offset}`);
    this.name = "MalformedXml";
  }
}

const lessThan = 0x3c;
const greaterThan = 0x3e;
const slash = 0x2f;
const equals = 0x3d;
const colon = 0x3a;
const doubleQuote = 0x22;
const singleQuote = 0x27;

/** The most attributes that are remembered of one tag: cells and rows have fewer. */
const maximumAttributeCount = 64;

/**
 * Goes through UTF-8 XML tag by tag without making objects or strings: large sheets are read with it, everything else with
 * `XmlTree`. Fields describe the tag that {@link next} stopped at; positions are byte offsets.
 */
export class ByteTokenizer {
  isOpen = false;
  isClose = false;
  /** `<a/>`: both open and close. */
  isSelfClosing = false;
  start = 0;
  end: number;
  /** The name without prefix. */
  nameStart = 0;
  nameEnd = 0;
  attributeCount = 0;
  /** True where a CDATA section or a comment stood between the previous tag and this one. */
  sawMarkup = false;
  /** For each attribute: start and end of its name, start and end of its value. */
  private readonly attributes = new Int32Array(maximumAttributeCount * 4);
  /** Start and end of the name of each element that is open, prefix included. */
  private readonly openNames = new Int32Array(maximumDepth * 2);
  private depth = 0;

  constructor(
    readonly bytes: Uint8Array,
    from: number,
    private readonly to: number,
  ) {
    this.end = from;
  }

  /** Goes to the next tag; false at the end. */
  next(): boolean {
    const { bytes, to } = this;
    let at = this.end;
    this.sawMarkup = false;
    for (;;) {
      while (at < to && bytes[at] !== lessThan) at++;
      if (at >= to) return false;
      const following = bytes[at + 1];
      if (following === 0x21) {
        at = this.skipDeclaration(at);
        this.sawMarkup = true;
      } else if (following === 0x3f) {
        at = this.skipPast(at, "?>");
        this.sawMarkup = true;
      } else {
        this.start = at;
        this.isClose = following === slash;
        this.isOpen = !this.isClose;
        const nameStart = this.isClose ? at + 2 : at + 1;
        this.readTag(nameStart);
        if (this.isClose) this.close(nameStart);
        else if (!this.isSelfClosing) this.open(nameStart);
        return true;
      }
    }
  }

  /** An opening tag whose element has content: a closing tag follows. */
  get isOpenOnly(): boolean {
    return this.isOpen && !this.isSelfClosing;
  }

  /** Whether the tag has this name, whatever its prefix. */
  is(local: string): boolean {
    const { bytes, nameStart } = this;
    if (this.nameEnd - nameStart !== local.length) return false;
    for (let index = 0; index < local.length; index++) if (bytes[nameStart + index] !== local.charCodeAt(index)) return false;
    return true;
  }

  /** Position of an unqualified attribute's value, for {@link valueStart} and {@link valueEnd}; -1 where the tag has none. */
  find(name: string): number {
    const { bytes, attributes } = this;
    for (let index = 0; index < this.attributeCount; index++) {
      const start = attributes[index * 4] ?? 0;
      if ((attributes[index * 4 + 1] ?? 0) - start !== name.length) continue;
      let letter = 0;
      while (letter < name.length && bytes[start + letter] === name.charCodeAt(letter)) letter++;
      if (letter === name.length) return index;
    }
    return -1;
  }

  valueStart(index: number): number {
    return this.attributes[index * 4 + 2] ?? 0;
  }

  valueEnd(index: number): number {
    return this.attributes[index * 4 + 3] ?? 0;
  }

  /** Start of the attribute's name. */
  attributeStart(index: number): number {
    return this.attributes[index * 4] ?? 0;
  }

  attributeText(name: string): string | null {
    const index = this.find(name);
    return index < 0 ? null : resolveText(decodeUtf8(this.bytes, this.valueStart(index), this.valueEnd(index)));
  }

  /** A whole number ≥ 0; null where it is missing or something else. */
  attributeNumber(name: string): number | null {
    const index = this.find(name);
    if (index < 0) return null;
    let number = 0;
    const end = this.valueEnd(index);
    const start = this.valueStart(index);
    for (let at = start; at < end; at++) {
      const digit = (this.bytes[at] ?? 0) - 48;
      if (digit < 0 || digit > 9) return null;
      number = number * 10 + digit;
    }
    return end > start ? number : null;
  }

  /** Skips to behind the closing tag of the element whose opening tag this is. */
  skipElement(): void {
    if (this.isSelfClosing) return;
    const start = this.start;
    for (let depth = 1; depth > 0; ) {
      if (!this.next()) throw new MalformedXml("An element is not closed", start);
      if (this.isClose) depth--;
      else if (this.isOpenOnly) depth++;
    }
  }

  /** Text of an element without children, whose opening tag this is; stops at its closing tag. */
  readText(): string {
    if (this.isSelfClosing) return "";
    const from = this.end;
    const opened = this.start;
    if (!this.next()) throw new MalformedXml("An element is not closed", opened);
    let hasMarkup = this.sawMarkup;
    const plainEnd = this.start;
    while (this.isOpen) {
      this.skipElement();
      hasMarkup = true;
      if (!this.next()) throw new MalformedXml("An element is not closed", opened);
    }
    return hasMarkup ? textWithMarkup(decodeUtf8(this.bytes, from, this.start)) : resolveText(decodeUtf8(this.bytes, from, plainEnd));
  }

  private open(nameStart: number): void {
    if (this.depth >= maximumDepth) throw new MalformedXml("Elements are nested too deeply", this.start);
    this.openNames[this.depth * 2] = nameStart;
    this.openNames[this.depth * 2 + 1] = this.nameEnd;
    this.depth++;
  }

  /** A closing tag must have the name of the element that it closes; what was opened before the reading began is not known. */
  private close(nameStart: number): void {
    if (this.depth === 0) return;
    this.depth--;
    const from = this.openNames[this.depth * 2] ?? 0;
    const length = (this.openNames[this.depth * 2 + 1] ?? 0) - from;
    let isSame = this.nameEnd - nameStart === length;
    for (let index = 0; isSame && index < length; index++) isSame = this.bytes[from + index] === this.bytes[nameStart + index];
    if (!isSame) throw new MalformedXml("An element is closed by another name", this.start);
  }

  private readTag(from: number): void {
    const { bytes, to, attributes } = this;
    let at = from;
    this.nameStart = at;
    for (; at < to; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === colon) this.nameStart = at + 1;
      else if (byte === greaterThan || byte === slash || byte <= 0x20) break;
    }
    this.nameEnd = at;
    this.attributeCount = 0;
    this.isSelfClosing = false;
    for (;;) {
      while (at < to && (bytes[at] ?? 0) <= 0x20) at++;
      const byte = bytes[at];
      if (at >= to) throw new MalformedXml("A tag is not closed", this.start);
      if (byte === greaterThan) break;
      if (byte === slash) {
        if (bytes[at + 1] !== greaterThan) throw new MalformedXml("A stray slash", at);
        this.isSelfClosing = true;
        at++;
        break;
      }
      const nameStart = at;
      while (at < to && bytes[at] !== equals && (bytes[at] ?? 0) > 0x20 && bytes[at] !== greaterThan) at++;
      const nameEnd = at;
      while (at < to && (bytes[at] ?? 0) <= 0x20) at++;
      if (bytes[at] !== equals) throw new MalformedXml("An attribute has no value", nameStart);
      at++;
      while (at < to && (bytes[at] ?? 0) <= 0x20) at++;
      const quote = bytes[at];
      if (quote !== doubleQuote && quote !== singleQuote) throw new MalformedXml("An attribute's value is not quoted", nameStart);
      const valueStart = ++at;
      while (at < to && bytes[at] !== quote) {
        if (bytes[at] === lessThan) throw new MalformedXml("An attribute's value is not closed", nameStart);
        at++;
      }
      if (this.attributeCount < maximumAttributeCount) {
        const slot = this.attributeCount++ * 4;
        attributes[slot] = nameStart;
        attributes[slot + 1] = nameEnd;
        attributes[slot + 2] = valueStart;
        attributes[slot + 3] = at;
      }
      at++;
    }
    this.end = at + 1;
  }

  private skipDeclaration(at: number): number {
    if (this.bytes[at + 2] === 0x2d && this.bytes[at + 3] === 0x2d) return this.skipPast(at + 4, "-->");
    if (this.bytes[at + 2] === 0x5b) return this.skipPast(at, "]]>");
    throw new MalformedXml("DOCTYPE", at);
  }

  private skipPast(from: number, mark: string): number {
    const { bytes, to } = this;
    for (let at = from; at + mark.length <= to; at++) {
      let index = 0;
      while (index < mark.length && bytes[at + index] === mark.charCodeAt(index)) index++;
      if (index === mark.length) return at + mark.length;
    }
    throw new MalformedXml(`No ${mark}`, from);
  }
}

/** Text of a cell as it is shown: {@link ByteTokenizer.readText} with the `_x000D_` escapes undone. */
export function readCellText(tokenizer: ByteTokenizer): string {
  return unescapeCellText(tokenizer.readText());
}
