/**
 * Portable regular expressions: ECMAScript with the flags `u` and `v`, RE2 and Go, Java, .NET, Python's `re` and Rust
 * interpret them alike. These dialects differ on shorthands (`\d`, `\s`, `\w` and `.` match different characters),
 * look-around, back-references, lazy and possessive quantifiers, and on the escapes in character sets.
 */

const escaped = String.raw`\\(?:x[0-7][0-9a-f]|[\\^$.*+?()[\]{}|])`;
/** A token outside character sets. A hyphen must not be escaped there, and a slash need not be. */
const token = new RegExp(
  String.raw`(?:[^\\^$.*+?()[\]{}|\u0000-\u001f\u007f-\u{10ffff}]|${escaped}|\((?:\?:)?|\)|\||\[\^?([^\\[\]]|\\.)+\]|` +
    String.raw`([*+?]|\{\d+(?:,\d*)?\}))`,
  'uy',
);
/** A member of a set. The flag `v` requires escapes of `( ) [ ] { } / - |`; `u` forbids escaped letters and commas. */
const member = String.raw`(?:[^\\^()[\]{}/|\u0000-\u001f\u007f-\u{10ffff}-]|\\(?:x[0-7][0-9a-f]|[\\^$.*+?()[\]{}|/-]))`;
const set = new RegExp(String.raw`^\[\^?(?:${member}(?:-${member})?)+\]$`, 'u');

/** Returns why a dialect rejects the pattern or interprets it differently. Undefined if the pattern is portable. */
export const portabilityFault = (pattern: string): string | undefined => {
  if (!/^\^.*[^\\]\$$/s.test(pattern))
    return 'Begin with ^ and end with $: some validators anchor by themselves.';
  const body = pattern.slice(1, -1);
  let depth = 0;
  let isRepeatable = false;
  for (let at = 0; at < body.length; ) {
    token.lastIndex = at;
    const [text, , quantifier] = token.exec(body) ?? [];
    if (text === undefined || (quantifier !== undefined && !isRepeatable))
      return `Dialects differ on ${JSON.stringify(body.slice(at, at + 4))}.`;
    if (text.startsWith('[') && (!set.test(text) || /([^\w\\])\1/.test(text))) {
      return `Dialects differ on the set ${text}: escape ( ) [ ] { } / - | in it, and double no sign.`;
    }
    depth += text.startsWith('(') ? 1 : text === ')' ? -1 : 0;
    if (text === '|' && depth === 0) return 'Group the alternatives: ^ and $ belong to the outer ones alone.';
    isRepeatable = quantifier === undefined && text !== '|' && !text.startsWith('(');
    at += text.length;
  }
  return depth === 0 ? undefined : 'Close each group.';
};
