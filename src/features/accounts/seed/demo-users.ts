import { asciiSlugOf } from '../../../lib/slug.ts';
import { calendar } from '../../demo-calendar.ts';
import type { Random } from '../../demo-random.ts';
import type { Role } from '../access/role.ts';
import { demoLogins } from './demo-logins.ts';

export type SeedUser = {
  id: string;
  email: string;
  username: string;
  role: Role;
  customer_group: string | null;
  created_at: Date;
  updated_at: Date;
};

const editors = ['Mara Lindqvist', 'Jonas Feld', 'Priya Raman'];
const customers = [
  'Tomás Ibarra',
  'Hanna Virtanen',
  'Leon Baptiste',
  'Aoife Brennan',
  'Kenji Mori',
  'Sofia Marchetti',
  'Daniel Okafor',
  'Ilse de Vries',
  'Rafael Nunes',
  'Greta Lindholm',
  'Marek Zielinski',
  'Noor Haddad',
  'Clara Weiss',
];

const groups: Readonly<Record<string, string>> = {
  'clara-weiss': 'premium',
  'kenji-mori': 'premium',
  'leon-baptiste': 'premium',
  'greta-lindholm': 'regular',
  'noor-haddad': 'regular',
};

/** Generates twenty accounts: the demo logins, more editors and customers. */
export const generateUsers = (random: Random): SeedUser[] => {
  const editorLogins = editors.map((name) => ({
    email: `${asciiSlugOf(name)}@tradepost.example`,
    role: 'editor' as const,
  }));
  const customerLogins = customers.map((name) => ({
    email: `${asciiSlugOf(name)}@mail.example`,
    role: 'user' as const,
  }));
  return [...demoLogins, ...editorLogins, ...customerLogins].map(({ email, role }) => {
    const created_at = random.moment(calendar.opening, calendar.firstPost);
    const username = email.slice(0, email.indexOf('@'));
    return {
      id: random.uuid(created_at),
      email,
      username,
      role,
      customer_group: groups[username] ?? null,
      created_at,
      updated_at: created_at,
    };
  });
};
