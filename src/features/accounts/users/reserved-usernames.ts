import type { MakeProblem } from '../../../errors.ts';

/**
 * Names that nobody may choose, as others would take their owner for the shop, its staff or a part of the service. Chosen
 * for: the roles and who has them here; the mailboxes of RFC 2142, to which certificate authorities and reporters write;
 * the first parts of our paths and of usual web addresses; and what programs write where there is no name. A word that is
 * also a usual name of people, as "ward", is left out. Lower case, without separators.
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

/** What is read as a letter: digits, the capital I as l and the other way round, `rn` as m, `vv` as w. */
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

const readAs = (word: string): string =>
  word.replaceAll(/[a-z]/g, (letter) => lookalikes[letter] ?? `[${letter}${letter.toUpperCase()}]`);

const reserved = new RegExp(`^(?:${words.trim().split(/\s+/).map(readAs).join('|')})$`);
const ownName = new RegExp(readAs('tradepost'));

/**
 * Case, separators and characters that look alike make no other name: `Ad-Min`, `r00t` and `heIp` are reserved too. Digits
 * after a reserved name are a number, so `support24` is free; the shop's own name is reserved as a part of others too.
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
