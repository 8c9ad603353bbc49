import { asciiSlugOf } from '../../../lib/slug.ts';
import { calendar } from '../../demo-calendar.ts';
import type { Random } from '../../demo-random.ts';

export type SeedTag = {
  id: string;
  slug: string;
  name: string;
  description: string | null;
  created_at: Date;
};

const names: readonly (readonly [name: string, description?: string])[] = [
  ['Ceramics', 'Everything that was clay once.'],
  ['Coffee', 'Beans, brewing and what goes with it.'],
  ['Workshop', 'Tools, benches and the people at them.'],
  ['Books', 'What we read between two firings.'],
  ['Glazes', 'Recipes, accidents and test tiles.'],
  ['Kiln', 'Firing logs, shelves and cooling curves.'],
  ['Throwing', 'At the wheel.'],
  ['Hand building'],
  ['Clay bodies', 'Stoneware, porcelain and the muddy rest.'],
  ['Espresso', 'Short, strong and fussy.'],
  ['Filter coffee', 'Drippers, papers and patience.'],
  ['Roasting'],
  ['Origins', 'Where the beans come from, and who grows them.'],
  ['Water', 'Hardness, minerals and why it matters twice.'],
  ['Grinders'],
  ['Tools', 'What to buy, what to make and what to leave.'],
  ['Repairs', 'Broken things that are whole again.'],
  ['Wood'],
  ['Packaging', 'How a vase survives the post.'],
  ['Shop news', 'Opening hours, new shelves and changes of plan.'],
  ['Behind the counter', 'How a small shop runs.'],
  ['Interviews', 'Longer talks with people we like.'],
  ['Recipes', 'To eat with the coffee.'],
  ['Beginners', 'No knowledge needed.'],
  ['Reviews'],
  ['Seasons', 'What changes with the weather.'],
  ['Sustainability', 'Less waste, fewer words about it.'],
  ['Courses', 'Dates and stories from the evening classes.'],
  ['Mistakes', 'Told so that you need not repeat them.'],
  ['Photos'],
];

/** Generates thirty tags. */
export const generateTags = (random: Random): SeedTag[] =>
  names.map(([name, description = null]) => {
    const created_at = random.moment(calendar.opening, calendar.firstPost);
    return { id: random.uuid(created_at), slug: asciiSlugOf(name), name, description, created_at };
  });
