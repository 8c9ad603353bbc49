import type { Role } from '../access/role.ts';

export type DemoLogin = { email: string; password: string; role: Role };

/** The password of every account in the demo data. */
export const demoPassword = 'tradepost-demo';

/** One account for each role. */
export const demoLogins: readonly DemoLogin[] = [
  { email: 'uma@tradepost.example', password: demoPassword, role: 'user' },
  { email: 'edith@tradepost.example', password: demoPassword, role: 'editor' },
  { email: 'moe@tradepost.example', password: demoPassword, role: 'moderator' },
  { email: 'ada@tradepost.example', password: demoPassword, role: 'admin' },
];
