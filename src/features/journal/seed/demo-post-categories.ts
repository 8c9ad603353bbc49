import { asciiSlugOf } from '../../../lib/slug.ts';
import { calendar } from '../../demo-calendar.ts';
import { createRandom } from '../../demo-random.ts';

export type SeedPostCategory = {
  id: string;
  parent_id: string | null;
  slug: string;
  name: string;
  position: number;
  created_at: Date;
  updated_at: Date;
};

const roots: readonly (readonly [name: string, children: readonly string[]])[] = [
  ['Pottery', ['At the wheel', 'Glazes', 'Firing']],
  ['Coffee', ['Brewing', 'Espresso', 'Farms']],
  ['Workshop', []],
  ['The shop', ['Reading']],
];

/** Generates the categories of posts. They have a generator of their own, so that the other demo data do not depend on it. */
export const generatePostCategories = (seed: number): SeedPostCategory[] => {
  const random = createRandom(seed);
  const at = calendar.opening;
  const category = (name: string, position: number, parent_id: string | null): SeedPostCategory => {
    const dates = { created_at: at, updated_at: at };
    return { id: random.uuid(at), parent_id, slug: asciiSlugOf(name), name, position, ...dates };
  };
  return roots.flatMap(([name, children], position) => {
    const root = category(name, position, null);
    return [root, ...children.map((child, place) => category(child, place, root.id))];
  });
};
