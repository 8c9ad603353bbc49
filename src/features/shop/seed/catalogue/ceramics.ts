import { type CatalogueSection, product, variant } from './catalogue-section.ts';

export const ceramics: CatalogueSection = {
  category: 'ceramics',
  variantsPerProduct: 4,
  stock: [2, 40],
  products: [
    product(
      'Hand-thrown mug',
      1900,
      'Stoneware, 300 ml, with a handle that {takes|has room for} three fingers.',
    ),
    product(
      'Espresso cup',
      1200,
      'Holds 80 ml and {keeps them warm|loses little heat}: the wall is thicker at the foot.',
    ),
    product(
      'Flat white cup',
      1600,
      'Stoneware, 180 ml, wide enough at the rim to {pour a leaf|practise your pouring}.',
    ),
    product('Pour-over dripper', 2450, 'For two cups. Takes the usual paper filters and sits on most mugs.'),
    product(
      'Teapot',
      5800,
      'For two. The lid stays on when you {pour|tip it}, and the spout {does not drip|drips about once a year}.',
    ),
    product(
      'Milk jug',
      1750,
      'For {a quarter of a litre|250 ml}, with a lip that was pulled by hand and tested with water.',
    ),
    product(
      'Breakfast bowl',
      1850,
      'Just deep enough for {porridge|muesli} and just light enough for {one hand|the sofa}.',
    ),
    product('Pasta bowl', 2600, 'Wide and low, 22 cm across, with a rim to rest the fork on.'),
    product(
      'Side plate',
      1500,
      '17 cm across. {Right for cake and for toast|Made for bread, mostly used for cake}.',
    ),
    product('Dinner plate', 2800, '27 cm across, thrown in one piece and {turned|trimmed} on the next day.'),
    product(
      'Butter dish',
      3200,
      'For a whole pack. The dome is thrown, the {base|plate} is pressed in a mould.',
    ),
    product('Salt cellar', 1400, 'A small pot with a wooden lid, wide enough for {two fingers|a pinch}.'),
    product('Bud vase', 1650, 'For one stem, or for none. 12 cm high and {heavier|steadier} than it looks.'),
    product('Serving dish', 4400, 'Oval, 32 cm long, and fine in the oven up to 200 °C.'),
    product('Planter', 3900, 'With a hole and a saucer, for plants that {like|want} a pot of about 14 cm.'),
  ],
  variants: [
    variant('sea green', 0, 'The green breaks to brown where the glaze runs thin.'),
    variant('speckled white', 0, 'Iron in the clay burns through the white and leaves freckles.'),
    variant('tenmoku', 200, 'Black in the hollows and rust along every edge, as an iron glaze should be.'),
    variant('ash blue', 150, 'The blue comes from wood ash and never comes out quite the same twice.'),
    variant('raw clay', -150, 'Glazed only inside; outside you touch the clay itself.'),
    variant('honey', 100, 'A warm, glassy amber that shows the marks of the fingers underneath.'),
    variant('midnight', 200, 'A dark satin blue, two layers of glaze over a black slip.'),
    variant('oat', 0, 'A soft matt beige that goes with everything, which is why we use it at home.'),
  ],
  closing: [
    'Each one is a little different.',
    '*Dishwasher safe.*',
    'Made in batches of twenty, so {colours|sizes} wander a little.',
    'Safe in the dishwasher; **not** on the hob.',
    'Signed on the foot by whoever made it.',
    'Seconds with small pinholes are sometimes on the sill by the door.',
  ],
};
