/**
 * What the shop could sell. A ware comes in all of its kinds or, if it has none, in some variants of its shelf.
 * Prices are in cents, and a variant adds to the price of its ware. Braces hold words to choose from.
 */
export type Ware = { name: string; priceMinor: number; text: string; kinds: readonly string[] };
export type Variant = { name: string; extraMinor: number; text: string };
export type Shelf = {
  category: string;
  wares: readonly Ware[];
  variants: readonly Variant[];
  /** How many of the variants a ware comes in. */
  each: number;
  stock: readonly [least: number, most: number];
  closing: readonly string[];
};

const ware = (name: string, priceMinor: number, text: string, ...kinds: string[]): Ware => ({
  name,
  priceMinor,
  text,
  kinds,
});
const variant = (name: string, extraMinor: number, text: string): Variant => ({ name, extraMinor, text });

const ceramics: Shelf = {
  category: 'ceramics',
  each: 4,
  stock: [2, 40],
  wares: [
    ware(
      'Hand-thrown mug',
      1900,
      'Stoneware, 300 ml, with a handle that {takes|has room for} three fingers.',
    ),
    ware(
      'Espresso cup',
      1200,
      'Holds 80 ml and {keeps them warm|loses little heat}: the wall is thicker at the foot.',
    ),
    ware(
      'Flat white cup',
      1600,
      'Stoneware, 180 ml, wide enough at the rim to {pour a leaf|practise your pouring}.',
    ),
    ware('Pour-over dripper', 2450, 'For two cups. Takes the usual paper filters and sits on most mugs.'),
    ware(
      'Teapot',
      5800,
      'For two. The lid stays on when you {pour|tip it}, and the spout {does not drip|drips about once a year}.',
    ),
    ware(
      'Milk jug',
      1750,
      'For {a quarter of a litre|250 ml}, with a lip that was pulled by hand and tested with water.',
    ),
    ware(
      'Breakfast bowl',
      1850,
      'Just deep enough for {porridge|muesli} and just light enough for {one hand|the sofa}.',
    ),
    ware('Pasta bowl', 2600, 'Wide and low, 22 cm across, with a rim to rest the fork on.'),
    ware(
      'Side plate',
      1500,
      '17 cm across. {Right for cake and for toast|Made for bread, mostly used for cake}.',
    ),
    ware('Dinner plate', 2800, '27 cm across, thrown in one piece and {turned|trimmed} on the next day.'),
    ware(
      'Butter dish',
      3200,
      'For a whole pack. The dome is thrown, the {base|plate} is pressed in a mould.',
    ),
    ware('Salt cellar', 1400, 'A small pot with a wooden lid, wide enough for {two fingers|a pinch}.'),
    ware('Bud vase', 1650, 'For one stem, or for none. 12 cm high and {heavier|steadier} than it looks.'),
    ware('Serving dish', 4400, 'Oval, 32 cm long, and fine in the oven up to 200 °C.'),
    ware('Planter', 3900, 'With a hole and a saucer, for plants that {like|want} a pot of about 14 cm.'),
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

const beans: Shelf = {
  category: 'coffee',
  each: 2,
  stock: [12, 150],
  wares: [
    ware('House blend', 1050, 'Two Brazilians and an Ethiopian, roasted on {Tuesdays|Tuesdays and Fridays}.'),
    ware(
      'Early Shift espresso',
      1100,
      'Dark enough for milk, with {cocoa|walnut} and a little {orange peel|smoke}.',
    ),
    ware(
      'Sunday decaf',
      1250,
      'Decaffeinated with sugar cane in Colombia: {toffee|plum} and nobody awake at night.',
    ),
    ware(
      'Aricha washed',
      1450,
      'From Yirgacheffe, grown above 2,000 m: {jasmine and lemon|bergamot and black tea}.',
    ),
    ware(
      'Bensa natural',
      1550,
      'A natural from Sidama that tastes of {strawberry|blueberry} and of {cream|cocoa nibs}.',
    ),
    ware(
      'Huila El Mirador',
      1350,
      'Red caturra, washed: {red apple and caramel|panela and cherry}, easy to like.',
    ),
    ware(
      'Nariño honey',
      1400,
      'Dried in its own honey: {apricot|peach}, {almond|brown sugar}, a long finish.',
    ),
    ware(
      'Antigua Los Encinos',
      1300,
      'Grown in the shade of oaks: {milk chocolate|hazelnut}, {orange|red grape}, a round body.',
    ),
    ware(
      'Cerrado Santa Clara',
      1100,
      'A Brazilian as one expects it: {peanut|hazelnut}, cocoa and hardly any acidity.',
    ),
    ware('Nyeri AA', 1650, '{Blackcurrant|Rhubarb} and tomato leaf. Loud, and {meant|made} for the filter.'),
    ware('Tarrazú San Rafael', 1400, 'Clean and sweet, with {mandarin|yellow plum} and {honey|cane sugar}.'),
    ware('Kayanza washed', 1500, 'From Burundi: {orange blossom|hibiscus}, red fruit and {black tea|clove}.'),
    ware(
      'Gayo wet-hulled',
      1250,
      'Heavy and {herbal|earthy}, with {cedar|dark chocolate}. Not for everyone; for some, the only one.',
    ),
    ware(
      'Chiapas cooperative lot',
      1200,
      'From forty families in one valley: {pecan|almond} and {toffee|dried fig}.',
    ),
    ware(
      'Cajamarca organic',
      1250,
      'Certified, and good as well: {milk chocolate|nougat} and {red apple|orange}.',
    ),
    ware(
      'Boquete geisha',
      3400,
      'Once a year, twelve kilos. {Jasmine, lime, papaya|White peach, bergamot, honey}.',
    ),
    ware(
      'Monsooned Malabar',
      1150,
      'Swollen in the monsoon wind until hardly any acid is left: {spice|malt} and {leather|tobacco}.',
    ),
    ware(
      'Kivu peaberry',
      1450,
      'Small round beans from the lake: {cranberry|blood orange} and {vanilla|nougat}.',
    ),
    ware('Huehuetenango microlot', 1600, 'One family, eleven bags: {pear|green grape} and {caramel|maple}.'),
    ware(
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

const gear: Shelf = {
  category: 'coffee',
  each: 0,
  stock: [3, 60],
  wares: [
    ware(
      'Paper filters, 100 pieces',
      450,
      'Unbleached, oxygen-cleaned, and thick enough not to tear when you rinse them.',
      'for 2 cups',
      'for 4 cups',
    ),
    ware(
      'Hand grinder',
      8900,
      'Steel burrs and clicks you can {count|feel}. Thirty turns make one cup.',
      '20 g',
      '35 g',
    ),
    ware(
      'Brewing scale',
      4900,
      'Weighs to a tenth of a gram and {starts its clock with the first drop|has a timer}.',
      'white',
      'black',
    ),
    ware(
      'Gooseneck kettle',
      6400,
      'Pours as slowly as you want. Shows the temperature on the lid.',
      '0.6 l',
      '0.9 l',
    ),
    ware(
      'Glass server',
      2700,
      'Borosilicate glass, with marks you can read in the morning.',
      '400 ml',
      '600 ml',
    ),
    ware(
      'French press',
      3900,
      'Double-walled steel, so the second cup is as hot as the first.',
      '350 ml',
      '1 l',
    ),
    ware('Tamper', 3600, 'Flat and heavy, with a handle of {pear wood|oiled walnut}.', '53 mm', '58 mm'),
    ware(
      'Knock box',
      2900,
      'Catches the puck and {not|hardly} the neighbours: the bar has a rubber sleeve.',
      'short',
      'long',
    ),
    ware('Milk pitcher', 2100, 'Brushed steel with a sharp spout.', '350 ml', '600 ml'),
    ware(
      'Bean tin',
      1900,
      'Keeps the beans dark and dry behind a lid that {sighs|closes with a sigh}.',
      '250 g',
      '500 g',
    ),
  ],
  variants: [],
  closing: [
    'We use the same behind the counter.',
    '*Sent within two days.*',
    'Try it at the counter first.',
    'Chosen after a winter of trying others.',
    'The {smaller|larger} of the two is what {Mara|Jonas} takes home.',
  ],
};

const workshop: Shelf = {
  category: 'workshop',
  each: 0,
  stock: [3, 70],
  wares: [
    ware('Waxed canvas apron', 6400, 'Three pockets and a loop for the towel.', 'olive', 'charcoal', 'rust'),
    ware(
      'Trimming tool',
      1450,
      'Carbon steel, sharpened by hand and easy to sharpen again.',
      'loop',
      'pear',
      'square',
    ),
    ware(
      'Wooden rib',
      850,
      'Pear wood, {sanded|scraped} and oiled, for the inside of bowls.',
      'straight',
      'half moon',
      'kidney',
    ),
    ware(
      'Throwing sponge',
      390,
      'Holds a surprising amount of water and gives it back slowly.',
      'coarse',
      'fine',
      'on a stick',
    ),
    ware('Wire cutter', 720, 'Steel between two handles of beech.', 'plain', 'twisted', 'double'),
    ware('Calipers', 2250, 'For lids and rims that should {match|agree}.', '15 cm', '20 cm', '30 cm'),
    ware(
      'Banding wheel',
      5400,
      'Cast iron on a ball bearing. Once pushed, it turns for a minute.',
      '18 cm',
      '22 cm',
      '30 cm',
    ),
    ware(
      'Stoneware clay, 10 kg',
      1650,
      'Fires to a dense body at 1,240 °C. {Forgiving|Patient} on the wheel.',
      'buff',
      'speckled',
      'black',
    ),
    ware(
      'Porcelain, 5 kg',
      1980,
      'White, smooth and {stubborn|proud}. Fires at 1,280 °C.',
      'for casting',
      'for throwing',
      'with paper fibre',
    ),
    ware(
      'Brushing glaze, 500 ml',
      1380,
      'Three thin coats, 1,220 to 1,250 °C, safe for food.',
      'celadon',
      'tenmoku',
      'chun blue',
    ),
    ware(
      'Glaze brush',
      950,
      'Goat hair that carries a lot and lays it down evenly.',
      'no. 2',
      'no. 6',
      'no. 12',
    ),
    ware(
      'Slip trailer',
      680,
      'A soft bulb with three needles, for lines and for dots.',
      '1 mm',
      '2 mm',
      '3 mm',
    ),
    ware(
      'Kiln shelf',
      3850,
      'Cordierite, 15 mm thick. Comes with a thin coat of wash.',
      '30 × 30 cm',
      '40 × 40 cm',
      '50 × 45 cm',
    ),
    ware(
      'Pyrometric cones, 50 pieces',
      1700,
      'They bend when the kiln tells the truth.',
      'cone 04',
      'cone 6',
      'cone 9',
    ),
    ware(
      'Bench knife',
      2480,
      'A short blade in a {plain|simple} handle, for leather, cord and {tape|cardboard}.',
      'ash',
      'cherry',
      'walnut',
    ),
    ware(
      'Marking gauge',
      3120,
      'Wooden stock, and a wheel instead of a pin, so it cuts the grain and does not tear it.',
      'beech',
      'cherry',
      'brass',
    ),
    ware(
      'Block plane',
      7900,
      'Cast iron, set up and honed before it is sent.',
      'standard',
      'low angle',
      'skewed',
    ),
    ware(
      'Sharpening stone',
      4200,
      'Two grits. Soak it for {ten|fifteen} minutes first.',
      '400/1000',
      '1000/6000',
      '3000/8000',
    ),
    ware(
      'Dust brush',
      1150,
      'Horsehair on beech; it does not scratch.',
      'for corners',
      'for the bench',
      'for the floor',
    ),
    ware(
      'Shop stool',
      8800,
      'Three legs, so it stands on any floor. The seat is {ash|elm}.',
      '45 cm',
      '55 cm',
      '65 cm',
    ),
  ],
  variants: [],
  closing: [
    'Comes in {paper|a cardboard box}, without plastic.',
    'The evening course uses the same.',
    'From a {family firm|small factory} two valleys away.',
    'Our own benches have it too.',
    '*Sent within two days.*',
  ],
};

const books: Shelf = {
  category: 'books',
  each: 2,
  stock: [1, 30],
  wares: [
    ware('The Slow Kiln', 2400, 'A year of firings, told in {weather|letters} and temperatures.'),
    ware('Mud and Patience', 1900, 'Why {beginners|most people} give up in the third week, and how not to.'),
    ware('A Field Guide to Glazes', 3600, 'Two hundred recipes, each with a photo of what really came out.'),
    ware('Salt, Ash, Iron', 3200, 'Three materials and the history that {hangs|depends} on them.'),
    ware('Bowls for Every Day', 2200, 'Forty shapes, drawn in section, with their weights in wet clay.'),
    ware('The Left-Handed Potter', 1800, 'Everything in the mirror, at last.'),
    ware(
      'Porcelain Is a Promise',
      2600,
      'Essays about the material that {forgives nothing|remembers everything}.',
    ),
    ware('Cracks', 1700, 'Why pots break: in drying, in firing, in the post, in families.'),
    ware('Notes from Stall 14', 1600, 'A market trader writes down twenty years of customers.'),
    ware(
      'Water for Coffee People',
      2100,
      'Minerals explained without fear and with {eleven|nine} experiments.',
    ),
    ware('The Second Crack', 2300, 'A roaster’s handbook with more doubts than rules.'),
    ware('Twelve Mornings', 1500, 'A small novel set in a {café|coffee bar} before it opens.'),
    ware('Highland Harvest', 2900, 'Photographs of {pickers|farms} in five countries, and their prices.'),
    ware('Brew by Weight', 1900, 'One scale, one kettle, thirty recipes.'),
    ware(
      'Espresso in Plain Words',
      2000,
      'Pressure, dose and time for people who want {breakfast|a coffee}, not a degree.',
    ),
    ware('The Bench Book', 3400, 'Build a workbench in a weekend, and understand it in {a year|ten}.'),
    ware('Sharp', 1800, 'How to sharpen, in ninety pages, with nothing left out.'),
    ware('Wood That Moves', 2700, 'Grain, moisture and why the drawer sticks in August.'),
    ware('Tools My Aunt Left Me', 1600, 'A memoir in {thirty|twenty-six} objects.'),
    ware('Repair Evenings', 1700, 'What neighbours learn when they mend {toasters|lamps} together.'),
    ware('The Small Shop', 2200, 'Rent, stock and Saturdays: an honest account with numbers.'),
    ware('Parcels', 1400, 'A surprisingly moving book about packing.'),
    ware('String, Paper, Tape', 1300, 'Packaging without plastic, folded step by step.'),
    ware('Apprentice', 1900, 'Three years in a pottery where nobody explained anything.'),
    ware('The Colour of Iron', 2800, 'From rust to celadon: one element in every shade.'),
    ware('Letters on Form', 2400, 'Two makers argue by post about the {foot|rim} of a bowl.'),
    ware('Firing with Wood', 3100, 'Building, stoking and sleeping in shifts.'),
    ware('A Cup a Day', 2000, 'One hundred and eighty cups, one drawing each.'),
    ware('Clay for Children', 1500, 'Projects for kitchens that may get dirty.'),
    ware('What the Hands Know', 2300, 'A neurologist takes a {throwing|pottery} course.'),
  ],
  variants: [
    variant('paperback', 0, 'Paperback, {sewn|thread-stitched}.'),
    variant('hardcover', 1200, 'Hardcover, with a ribbon and paper that is pleasant to touch.'),
    variant('second-hand', -600, 'Read before, with a {name|dedication} in the front.'),
  ],
  closing: [
    'One of the books we {lend|give} to new colleagues.',
    '*In English.*',
    'Printed on {recycled|uncoated} paper.',
    'With an index, which is rarer than it should be.',
    'Read the sample at the counter; the chair is free.',
  ],
};

export const shelves: readonly Shelf[] = [ceramics, beans, gear, workshop, books];
