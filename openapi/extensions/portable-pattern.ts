/**
 * Patterns that every common dialect reads alike: ECMAScript with the flags `u` and `v`, RE2 and Go, Java, .NET, Python's
 * `re` and Rust. They differ on shorthands (`\d`, `\s`, `\w` and `.` mean other characters), look-around, back-references,
 * lazy and possessive quantifiers, and on which punctuation a set must, may or must not escape.
 */

const escaped = String.raw`\\(?:x[0-7][0-9a-f]|[\\^$.*+?()[\]{}|])`;
/** Outside of sets. A hyphen must not be escaped there, and a slash need not. */
const token = new RegExp(
  String.raw`(?:[^\\^$.*+?()[\]{}|\u0000-\u001f\u007f-\u{10ffff}]|${escaped}|\((?:\?:)?|\)|\||\[\^?([^\\[\]]|\\.)+\]|` +
    String.raw`([*+?]|\{\d+(?:,\d*)?\}))`,
  'uy',
);
/** In sets the flag `v` asks to escape `( ) [ ] { } / - |`, and the flag `u` forbids to escape any letter or comma. */
const member = String.raw`(?:[^\\^()[\]{}/|\u0000-\u001f\u007f-\u{10ffff}-]|\\(?:x[0-7][0-9a-f]|[\\^$.*+?()[\]{}|/-]))`;
const set = new RegExp(String.raw`^\[\^?(?:${member}(?:-${member})?)+\]$`, 'u');

/** Why some dialect would not take the pattern, or would take it for another one. Undefined if none would. */
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
