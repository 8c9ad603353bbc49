/** The grammar of media types, their ranges and content codings (RFC 9110 §5.6, §8.3, §8.4 and §12.5.1). */

/** A media type or a range of them. Names are in lower case, and so is the value of `charset`. */
export type MediaType = {
  readonly type: string;
  readonly subtype: string;
  readonly parameters: ReadonlyMap<string, string>;
};

/** An element of Accept. */
export type AcceptedRange = MediaType & { readonly quality: number };

const token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const quoted = '"(?:[\\t !#-\\[\\]-~\\x80-\\xff]|\\\\[\\t -~\\x80-\\xff])*"';
const patterns = {
  essence: `(${token})/(${token})`,
  // A parameter may be missing between two semicolons.
  parameter: `[ \\t]*;[ \\t]*(?:(${token})=(${token}|${quoted}))?`,
  comma: '[ \\t]*,[ \\t]*',
  unreadable: '(?:"(?:[^"\\\\]|\\\\.)*"|[^,])*',
};

/** Returns undefined if the text is no media type. */
export const parseMediaType = (text: string): MediaType | undefined => {
  const scanner = scan(text.trim());
  const parsed = readMediaType(scanner);
  return scanner.isAtEnd() ? parsed : undefined;
};

/** Returns the valid elements of an Accept header, in order. Skips invalid ones. */
export const parseAccept = (text: string): AcceptedRange[] => {
  const scanner = scan(text.trim());
  const ranges: AcceptedRange[] = [];
  while (!scanner.isAtEnd()) {
    if (scanner.take(patterns.comma)) continue;
    const parsed = readMediaType(scanner);
    const range = parsed && toRange(parsed);
    const isWhole = scanner.isAtEnd() || scanner.take(patterns.comma) !== undefined;
    if (!isWhole) scanner.take(patterns.unreadable);
    else if (range) ranges.push(range);
  }
  return ranges;
};

/**
 * Returns the codings of a Content-Encoding header, in the order of their application. Undefined if the header is
 * invalid.
 */
export const parseCodings = (text: string): string[] | undefined => {
  const codings = text
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim().replace(/^x-(?=(?:gzip|compress)$)/, ''))
    .filter((coding) => coding !== '' && coding !== 'identity');
  return codings.every((coding) => new RegExp(`^${token}$`).test(coding)) ? codings : undefined;
};

/** Returns the canonical spelling. Omits `charset=utf-8`, because the server writes no other charset. */
export const formatMediaType = ({ type, subtype, parameters }: MediaType): string => {
  const named = [...parameters].filter(([name, value]) => name !== 'charset' || value !== 'utf-8').sort();
  const written = named.map(([name, value]) => `;${name}=${isToken(value) ? value : quote(value)}`);
  return `${type}/${subtype}${written.join('')}`;
};

/** Returns the media type without its parameters. */
export const essenceOf = (mediaType: string): string => {
  const semicolon = mediaType.indexOf(';');
  return (semicolon === -1 ? mediaType : mediaType.slice(0, semicolon)).trim().toLowerCase();
};

/** Tells whether the media type is JSON: `application/json`, `text/json`, or any with the suffix `+json`. */
export const isJson = (mediaType: string): boolean =>
  /^(?:(?:application|text)\/json|[^/*]+\/.+\+json)$/.test(essenceOf(mediaType));

/** Tells whether the text is a media range, such as `image/*`. */
export const isRange = (mediaType: string): boolean => essenceOf(mediaType).endsWith('/*');

/** Whether the range matches the media type, which has each parameter of the range. */
export const isWithin = (mediaType: MediaType, range: MediaType): boolean =>
  (range.type === '*' || range.type === mediaType.type) &&
  (range.subtype === '*' || range.subtype === mediaType.subtype) &&
  [...range.parameters].every(([name, value]) => mediaType.parameters.get(name) === value);

/** Returns the specificity of a range, as a number to compare. */
export const precisionOf = ({ type, subtype, parameters }: MediaType): number =>
  (type === '*' ? 0 : 1_000) + (subtype === '*' ? 0 : 1_000) + parameters.size;

/** Returns the most specific of the declared ranges that match a media type. */
export const findDeclared = (declared: readonly string[], mediaType: string): string | undefined => {
  if (declared.includes(mediaType) && !isRange(mediaType)) return mediaType;
  const given = parseMediaType(mediaType);
  if (!given) return undefined;
  let best: { name: string; precision: number } | undefined;
  for (const name of declared) {
    const range = parseMediaType(name);
    if (!range || !isWithin(given, range)) continue;
    const precision = precisionOf(range);
    if (!best || precision > best.precision) best = { name, precision };
  }
  return best?.name;
};

type Scanner = { take: (pattern: string) => RegExpExecArray | undefined; isAtEnd: () => boolean };

/** A cursor over the text. `take` matches a pattern at the cursor and moves past it. */
const scan = (text: string): Scanner => {
  let at = 0;
  return {
    take: (pattern) => {
      const expression = new RegExp(pattern, 'y');
      expression.lastIndex = at;
      const found = expression.exec(text) ?? undefined;
      if (found) at = expression.lastIndex;
      return found;
    },
    isAtEnd: () => at === text.length,
  };
};

const readMediaType = ({ take }: Scanner): MediaType | undefined => {
  const [, type, subtype] = take(patterns.essence) ?? [];
  if (type === undefined || subtype === undefined || (type === '*' && subtype !== '*')) return undefined;
  const parameters = new Map<string, string>();
  for (let found = take(patterns.parameter); found; found = take(patterns.parameter)) {
    const [, name, value] = found;
    if (name === undefined || value === undefined) continue;
    const key = name.toLowerCase();
    if (parameters.has(key)) return undefined;
    parameters.set(key, key === 'charset' ? charset(unquote(value)) : unquote(value));
  }
  return { type: type.toLowerCase(), subtype: subtype.toLowerCase(), parameters };
};

/** `q` is the weight at any position. HttpURLConnection of Java sends `q=.2`. */
const toRange = ({ parameters, ...essence }: MediaType): AcceptedRange | undefined => {
  const { q = '1', ...others } = Object.fromEntries(parameters);
  const quality = /^(?:\d+\.?\d*|\.\d+)$/.test(q) ? Number(q) : Number.NaN;
  return quality <= 1 ? { ...essence, parameters: new Map(Object.entries(others)), quality } : undefined;
};

const charset = (value: string): string => value.toLowerCase().replace(/^utf8$/, 'utf-8');
const isToken = (text: string): boolean => new RegExp(`^${token}$`).test(text);
const quote = (text: string): string => `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
const unquote = (text: string): string =>
  text.startsWith('"') ? text.slice(1, -1).replaceAll(/\\(.)/g, '$1') : text;
