import type { Refuse } from '../../errors.ts';

/**
 * Names that nobody may choose, as others would take their owner for the shop, its staff or a part of the service. Chosen
 * for: the roles and who has them here; the mailboxes of RFC 2142, to which certificate authorities and reporters write;
 * the first parts of our paths and of usual web addresses; and what programs write where there is no name. A word that is
 * also a usual name of people, as "ward", is left out. Lower case, without separators.
 */
const words = `
  admin administrator admins sysadmin systemadmin root superuser sudo owner operator
  editor editors moderator moderators mod mods staff team employee crew official verified
  tradepost tradeposts tradepostteam tradepoststaff tradepostsupport tradepostadmin tradepostofficial shop store
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
  deleted deleteduser erased removed former here all
`;

const reserved: ReadonlySet<string> = new Set(words.trim().split(/\s+/));

/** Digits that are read as letters; 1 is read as i or as l. */
const lookalikes: Record<string, string> = { 0: 'o', 3: 'e', 4: 'a', 5: 's', 7: 't' };

/**
 * Case, separators and digits that look like letters make no other name: `Ad-Min` and `r00t` are reserved too. Digits at
 * the end are a number.
 */
export const isReservedUsername = (username: string): boolean => {
  const plain = username.normalize('NFKC').toLowerCase().replaceAll(/[_-]/g, '');
  const readAs = (one: 'i' | 'l') =>
    plain.replaceAll(/\d(?=\d*[a-z])/g, (digit) => (digit === '1' ? one : (lookalikes[digit] ?? digit)));
  return [plain, readAs('i'), readAs('l')].some((name) => reserved.has(name));
};

/** Throws username_reserved. */
export const requireFreeUsername = (refuse: Refuse<'username_reserved'>, username: string): void => {
  if (!isReservedUsername(username)) return;
  throw refuse('username_reserved', {
    detail: 'The username is reserved.',
    errors: [{ in: 'body', pointer: '/username', rule: 'reserved', detail: 'is reserved' }],
  });
};
