import { type CatalogueSection, product, variant } from './catalogue-section.ts';

export const beans: CatalogueSection = {
  category: 'coffee',
  variantsPerProduct: 2,
  stock: [12, 150],
  products: [
    product(
      'House blend',
      1050,
      'Two Brazilians and an Ethiopian, roasted on {Tuesdays|Tuesdays and Fridays}.',
    ),
    product(
      'Early Shift espresso',
      1100,
      'Dark enough for milk, with {cocoa|walnut} and a little {orange peel|smoke}.',
    ),
    product(
      'Sunday decaf',
      1250,
      'Decaffeinated with sugar cane in Colombia: {toffee|plum} and nobody awake at night.',
    ),
    product(
      'Aricha washed',
      1450,
      'From Yirgacheffe, grown above 2,000 m: {jasmine and lemon|bergamot and black tea}.',
    ),
    product(
      'Bensa natural',
      1550,
      'A natural from Sidama that tastes of {strawberry|blueberry} and of {cream|cocoa nibs}.',
    ),
    product(
      'Huila El Mirador',
      1350,
      'Red caturra, washed: {red apple and caramel|panela and cherry}, easy to like.',
    ),
    product(
      'Nariño honey',
      1400,
      'Dried in its own honey: {apricot|peach}, {almond|brown sugar}, a long finish.',
    ),
    product(
      'Antigua Los Encinos',
      1300,
      'Grown in the shade of oaks: {milk chocolate|hazelnut}, {orange|red grape}, a round body.',
    ),
    product(
      'Cerrado Santa Clara',
      1100,
      'A Brazilian as one expects it: {peanut|hazelnut}, cocoa and hardly any acidity.',
    ),
    product(
      'Nyeri AA',
      1650,
      '{Blackcurrant|Rhubarb} and tomato leaf. Loud, and {meant|made} for the filter.',
    ),
    product(
      'Tarrazú San Rafael',
      1400,
      'Clean and sweet, with {mandarin|yellow plum} and {honey|cane sugar}.',
    ),
    product(
      'Kayanza washed',
      1500,
      'From Burundi: {orange blossom|hibiscus}, red fruit and {black tea|clove}.',
    ),
    product(
      'Gayo wet-hulled',
      1250,
      'Heavy and {herbal|earthy}, with {cedar|dark chocolate}. Not for everyone; for some, the only one.',
    ),
    product(
      'Chiapas cooperative lot',
      1200,
      'From forty families in one valley: {pecan|almond} and {toffee|dried fig}.',
    ),
    product(
      'Cajamarca organic',
      1250,
      'Certified, and good as well: {milk chocolate|nougat} and {red apple|orange}.',
    ),
    product(
      'Boquete geisha',
      3400,
      'Once a year, twelve kilos. {Jasmine, lime, papaya|White peach, bergamot, honey}.',
    ),
    product(
      'Monsooned Malabar',
      1150,
      'Swollen in the monsoon wind until hardly any acid is left: {spice|malt} and {leather|tobacco}.',
    ),
    product(
      'Kivu peaberry',
      1450,
      'Small round beans from the lake: {cranberry|blood orange} and {vanilla|nougat}.',
    ),
    product(
      'Huehuetenango microlot',
      1600,
      'One family, eleven bags: {pear|green grape} and {caramel|maple}.',
    ),
    product(
      'Winter blend',
      1150,
      'Roasted a shade darker from November on: {gingerbread|dark chocolate} and {plum|fig}.',
    ),
  ],
  variants: [
    variant('250 g', 0, '*Whole beans.*'),
    variant('1 kg', 2550, '*Whole beans, a kilo at a better price.*'),
  ],
  closing: [
    'Best from the second week after roasting.',
    'Grind it {just before brewing|fresh}.',
    'Also sold by the cup at the counter.',
    'Ask us for {a recipe|the recipe we use}.',
    'The bag says when it was roasted and **by whom**.',
  ],
};
