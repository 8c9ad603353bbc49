import type { MakeProblem } from '../../../errors.ts';

/**
 * Reserved usernames, against impersonation of the shop, its staff or a part of the service: roles and their holders;
 * the mailboxes of RFC 2142, which certificate authorities and reporters use; the first segments of our paths and of
 * common URLs; and the placeholders of programs for a missing name. Common names of people, as "ward", are left out.
 * Lower case, without separators.
 */
const words = `
  admin administrator admins sysadmin systemadmin root superuser sudo owner operator
  editor editors moderator moderators mod mods staff team employee crew official verified
  shop store
  support helpdesk help service customerservice customersupport care contact feedback info news newsletter press media
  billing accounting payment payments invoice invoices refund refunds checkout orders order sales marketing
  abuse noc security postmaster hostmaster usenet webmaster www uucp ftp mail email mailerdaemon noreply donotreply
  privacy legal compliance dpo gdpr trust safety trustandsafety
  account accounts login logout signin signup signout register auth oauth oidc sso password passwords
  session sessions token tokens apikey apikeys user users username member members profile profiles me myself self
  api app apps docs openapi livez readyz metrics health status static assets cdn dev test demo
  post posts journal blog tag tags product products auditevents identities wellknown
  system server daemon bot robot automod cron localhost localdomain domain
  null nil none undefined nan true false void unknown anonymous anyone everyone everybody nobody somebody guest
  deleted deleteduser erased removed former here
`;

/** Homoglyphs of letters: digits, capital I and l for each other, `rn` for m, `vv` for w. */
const lookalikes: Record<string, string> = {
  a: '[aA4]',
  b: '[bB68]',
  e: '[eE3]',
  g: '[gG69]',
  i: '[iIl1]',
  l: '[lLI1]',
  m: '(?:[mM]|rn)',
  o: '[oO0]',
  s: '[sS5]',
  t: '[tT7]',
  w: '(?:[wW]|vv)',
  z: '[zZ2]',
};

const withLookalikes = (word: string): string =>
  word.replaceAll(/[a-z]/g, (letter) => lookalikes[letter] ?? `[${letter}${letter.toUpperCase()}]`);

const reserved = new RegExp(`^(?:${words.trim().split(/\s+/).map(withLookalikes).join('|')})$`);
const ownName = new RegExp(withLookalikes('tradepost'));

/**
 * Ignores case, separators and homoglyphs: `Ad-Min`, `r00t` and `heIp` are reserved. Digits after a reserved name form
 * a number, so `support24` is not reserved. Every name that contains the name of the shop is reserved.
 */
export const isReservedUsername = (username: string): boolean => {
  const plain = username.normalize('NFKC').replaceAll(/[_-]/g, '');
  const isNumber = /^\d+$/.test(plain);
  const isNumbered = /\d$/.test(plain) && reserved.test(plain.replace(/\d+$/, ''));
  return ownName.test(plain) || (reserved.test(plain) && !isNumber && !isNumbered);
};

/** Throws username_reserved. */
export const requireFreeUsername = (problem: MakeProblem<'username_reserved'>, username: string): void => {
  if (!isReservedUsername(username)) return;
  throw problem('username_reserved', {
    detail: 'The username is reserved.',
    faults: [{ field: ['username'], rule: 'reserved', detail: 'is reserved' }],
  });
};
