import type { PlantSeed } from '../../demo-data.ts';
import { demoPassword } from './demo-logins.ts';
import { generateUsers } from './demo-users.ts';

export const plantAccounts: PlantSeed = async ({ db, passwords, random }, seeded) => {
  const password_hash = await passwords.hash(demoPassword);
  const users = generateUsers(random);
  await db('users').insert(users.map((user) => ({ ...user, password_hash })));
  return {
    ...seeded,
    users: users.map(({ id, role, email, username, customer_group }) => ({
      ...{ id, role, email, username },
      customerGroup: customer_group ?? undefined,
    })),
  };
};
