import { domainToASCII, domainToUnicode } from 'node:url';
import type { Problem } from '../../../contract/problem.ts';
import type { MakeProblem } from '../../../errors.ts';

// The ASCII characters of an atom (RFC 5322) and of a domain label, and every character beyond ASCII.
const atom = String.raw`[^\x00-\x20"\(\),.:;<>@\[\\\]\x7f]+`;
const label = String.raw`[^\x00-,.\x2f:-@\[-\x60\x7b-\x7f]+`;
/** Equals the pattern of the contract. */
export const emailPattern = new RegExp(String.raw`^${atom}(?:\.${atom})*@${label}(?:\.${label})+$`, 'u');

/** Control and format characters, spaces, fillers, other blank characters, and unassigned code points. */
const invisible = /[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800\u{13441}\u{13442}\u{16fe4}\u{1d159}]/u;

// RFC 5321 §4.5.3.1, RFC 1035 §2.3.4.
const MAX_LOCAL_PART_OCTETS = 64;
const MAX_OCTETS = 254;
const MAX_LABEL_OCTETS = 63;

/**
 * Returns the canonical form of an e-mail address for storage and look-ups: NFKC, lower case, the domain in Unicode.
 * Undefined if mail cannot reach the e-mail address, or if it has invisible characters.
 */
export const canonicalEmail = (email: string): string | undefined => {
  // NFKC comes first, because it can produce characters that the pattern excludes: ＠ becomes @.
  const text = email.normalize('NFKC');
  if (invisible.test(email) || !emailPattern.test(text)) return undefined;
  const [given, domain] = text.split('@') as [string, string];
  const localPart = given.toLowerCase().normalize('NFKC');
  const ascii = asciiDomain(domain);
  if (ascii === undefined || /(?:^|\.)\p{M}/u.test(localPart)) return undefined;
  const octets = Buffer.byteLength(localPart);
  if (octets > MAX_LOCAL_PART_OCTETS || octets + 1 + ascii.length > MAX_OCTETS) return undefined;
  return `${localPart}@${domainToUnicode(ascii)}`;
};

/** Returns the domain in A-labels (IDNA, UTS #46). Undefined for IP addresses and for names that DNS cannot hold. */
const asciiDomain = (domain: string): string | undefined => {
  const ascii = domainToASCII(domain);
  const unicode = domainToUnicode(ascii);
  const labels = ascii.split('.');
  const isDomain =
    labels.every(
      (label) => /^[a-z0-9-]+$/.test(label) && !/^-|-$/.test(label) && label.length <= MAX_LABEL_OCTETS,
    ) && !/^\d+$/.test(labels.at(-1) as string);
  // Node returns invalid Punycode unchanged.
  const isDecoded =
    !/(?:^|\.)xn--/.test(unicode) && !invisible.test(unicode) && domainToASCII(unicode) === ascii;
  return isDomain && isDecoded ? ascii : undefined;
};

/** Decodes the A-labels of a search term. Stored e-mail addresses have none, so an encoded term would match nothing. */
export const withoutALabels = (text: string): string =>
  text.normalize('NFKC').replaceAll(/\bxn--[a-z0-9-]+/gi, (label) => domainToUnicode(label) || label);

/** Returns the canonical form for a look-up. Text that is no e-mail address matches no account. */
export const normalizeEmail = (email: string): string =>
  canonicalEmail(email) ?? email.normalize('NFKC').toLowerCase();

/** Returns the canonical form for storage. Throws validation_failed if there is none. */
export const toStoredEmail = (email: string, problem: MakeProblem<'validation_failed'>): string => {
  const stored = canonicalEmail(email);
  if (stored === undefined) throw invalidEmailProblem(problem);
  return stored;
};

const invalidEmailProblem = (problem: MakeProblem<'validation_failed'>): Problem =>
  problem('validation_failed', {
    detail: '1 fault in the request.',
    faults: [{ field: ['email'], rule: 'pattern', detail: 'is no e-mail address that mail can reach' }],
  });
