import type { Role } from './accounts/access/role.ts';
import type { DbContext } from './context.ts';
import type { Random } from './demo-random.ts';
import type { Services } from './services.ts';

/** An account of the demo data. `id` is its UUID. */
export type SeededUser = Readonly<{
  id: string;
  role: Role;
  email: string;
  username: string;
  customerGroup: string | undefined;
}>;

/** An image of the demo data. `id` is the UUID of its media file. */
export type SeededPicture = Readonly<{ id: string; motif: string; alt: string }>;

/** The demo data of earlier features. */
export type Seeded = Readonly<{ users: readonly SeededUser[]; pictures: readonly SeededPicture[] }>;

/** Inserts the demo data of one feature, from `random` alone, in the caller's transaction. Returns what later seeds need. */
export type PlantSeed = (
  context: DbContext & Pick<Services, 'passwords' | 'storage'> & { readonly random: Random },
  seeded: Seeded,
) => Promise<Seeded>;

/** The demo data of a feature. */
export type Seed = Readonly<{
  /** A database with a row in one of these tables is not seeded. */
  tables: readonly string[];
  /** Only a database without data needs the demo data, so a start does not load them. */
  load: () => Promise<PlantSeed>;
}>;
