import { domainToASCII, domainToUnicode } from 'node:url';
import type { MakeProblem, Problem } from '../../../errors.ts';

// What ASCII allows in an atom of RFC 5322 and in a label of a domain, and anything beyond ASCII.
const atom = String.raw`[^\x00-\x20"\(\),.:;<>@\[\\\]\x7f]+`;
const label = String.raw`[^\x00-,.\x2f:-@\[-\x60\x7b-\x7f]+`;
/** As the contract has it. */
export const emailPattern = new RegExp(String.raw`^${atom}(?:\.${atom})*@${label}(?:\.${label})+$`, 'u');

/** Control and format characters, spaces, fillers, blanks that are no spaces, and what Unicode has not assigned. */
const invisible = /[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800\u{13441}\u{13442}\u{16fe4}\u{1d159}]/u;

// RFC 5321 §4.5.3.1, RFC 1035 §2.3.4.
const MAX_LOCAL_PART_OCTETS = 64;
const MAX_OCTETS = 254;
const MAX_LABEL_OCTETS = 63;

/**
 * The one spelling of an e-mail address that is stored and looked up: form NFKC in lower case, the domain as Unicode.
 * Undefined if mail cannot be sent to it, or if it has invisible characters.
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

/** The domain in A-labels (IDNA, UTS #46). Undefined if DNS cannot hold it, and for IP addresses. */
const asciiDomain = (domain: string): string | undefined => {
  const ascii = domainToASCII(domain);
  const unicode = domainToUnicode(ascii);
  const labels = ascii.split('.');
  const isDomain =
    labels.every(
      (label) => /^[a-z0-9-]+$/.test(label) && !/^-|-$/.test(label) && label.length <= MAX_LABEL_OCTETS,
    ) && !/^\d+$/.test(labels.at(-1) as string);
  // Node passes on invalid Punycode, and does not decode it.
  const isDecoded =
    !/(?:^|\.)xn--/.test(unicode) && !invisible.test(unicode) && domainToASCII(unicode) === ascii;
  return isDomain && isDecoded ? ascii : undefined;
};

/** Text to search for: e-mail addresses are stored without A-labels, so text with one is found nowhere. */
export const withoutALabels = (text: string): string =>
  text.normalize('NFKC').replaceAll(/\bxn--[a-z0-9-]+/gi, (label) => domainToUnicode(label) || label);

/** For look-ups: text that is no e-mail address belongs to nobody, and is treated like an unknown one. */
export const normalizeEmail = (email: string): string =>
  canonicalEmail(email) ?? email.normalize('NFKC').toLowerCase();

/** The address as it is stored. Throws validation_failed if it is none. */
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
