/**
 * A topic of the journal: the titles of its posts, each with the subject of its post, and the texts of the posts. The
 * texts are phrase patterns, as `Random` reads them; `{subject}` stands for the subject of the post.
 */
export type Topic = {
  /** The slug of its category. */
  category: string;
  tags: readonly string[];
  titles: readonly (readonly [title: string, subject: string])[];
  openings: readonly string[];
  paragraphs: readonly string[];
  heading: string;
  advice: readonly string[];
  endings: readonly string[];
};

const wheel: Topic = {
  category: 'at-the-wheel',
  tags: ['ceramics', 'throwing', 'beginners', 'clay-bodies', 'courses', 'mistakes', 'hand-building'],
  titles: [
    ['Centering is not about strength', 'centering'],
    ['A hundred handles in one week', 'pulling handles'],
    ['What I learned from the wobble', 'a wobbling rim'],
    ['Why our bowls got lighter this spring', 'throwing thinner walls'],
    ['Trimming feet, and when to leave them alone', 'trimming'],
    ['Left hand, right hand', 'what each hand does at the wheel'],
    ['The clay that would not stand up', 'a tired clay body'],
    ['First evening of the autumn course', 'the first evening at the wheel'],
  ],
  openings: [
    'Most of what I know about {subject} I know from doing it wrong in front of other people.',
    'Somebody asked me about {subject} on Saturday, and I gave a short answer. This is the long one.',
    'There is a bucket under my wheel for everything that fails, and last week it was full because of {subject}.',
  ],
  paragraphs: [
    'The clay tells you early. If the cone leans after the {second|third} pull, no amount of care further up will save it. I used to carry on out of politeness. Now I cut it off, wedge it and begin again, and the whole thing costs {two|three} minutes.',
    'I weigh everything now: {380|420} grams for a mug, {900|850} for the big bowl. It felt like giving up freedom. In truth it was the first time I could compare {Monday|one day} with {Thursday|the next}.',
    'Water is the usual suspect. Beginners drown the pot because a wet hand slides so pleasantly, and by the time they open it the floor is soup. One sponge, squeezed, for the {whole|entire} wall: that is the exercise.',
    'We filmed hands from above for an evening. What looked like pressure turned out to be {stillness|elbows}: the good throwers hardly moved, they only {waited|stayed put} until the clay had come round.',
    'Stoneware forgives and porcelain remembers. The same movement that leaves no mark in our buff body shows up in porcelain as a spiral after firing, weeks after you have forgotten it.',
    'My teacher had one sentence for all of it: *slow at the bottom, slower at the top*. I have heard cleverer sentences since then, but none that I repeat as often.',
    'Speed helps until it does not. I {halve|lower} it for every stage: full for centering, half for opening, and for the rim so slow that you could count the {turns|grooves}.',
  ],
  heading: 'What helps',
  advice: [
    'Sit closer than feels natural.',
    'Elbows on the thighs, always.',
    'Throw ten, keep none, look at the sections.',
    'Let go of the clay as slowly as you touched it.',
    'Mark the height you want on a stick.',
    'Stop when the rim is right, even if the rest is not.',
  ],
  endings: [
    'The ten best of the batch are on the shelf by the window. The rest went back into the bucket, which is where the next ones come from.',
    'Come by on a Thursday evening if you want to try. There is always one wheel free.',
    'I will write again when I have got worse at something else.',
  ],
};

const glaze: Topic = {
  category: 'glazes',
  tags: ['ceramics', 'glazes', 'kiln', 'mistakes', 'photos', 'sustainability'],
  titles: [
    ['Forty test tiles and one keeper', 'testing glazes'],
    ['The green that came from a mistake', 'our sea green'],
    ['Ash from the neighbour’s stove', 'wood ash glazes'],
    ['Tenmoku, six ways', 'iron glazes'],
    ['Pinholes: a confession', 'pinholes'],
    ['Why the white is never quite white', 'the speckled white'],
    ['Mixing small, labelling well', 'keeping a glaze notebook'],
  ],
  openings: [
    'This is a post about {subject}, and it begins with a shelf of tiles that nobody wanted.',
    'I promised to write down what we know of {subject} before we forget it again.',
    'Every year we decide to finish with {subject}, and every year there is one more kiln.',
  ],
  paragraphs: [
    'A glaze is {three|four} decisions: what melts, what stiffens, what makes the glass, and what colours it. Change one of them at a time. I have ignored this rule {often|for years}, and the notebook shows it: whole pages that prove nothing.',
    'Thickness matters more than the recipe. The same bucket gives {brown|rust} at one dip and {green|black} at two, so we scratch a line into every tile and dip it to the line, then halfway again.',
    'We line-blend in steps of {ten|five} per cent. Eleven tiles, one firing, and the truth is usually somewhere around the {seventh|fourth}. The ends of the line are for learning, not for using.',
    'Iron is generous. Two per cent is a tint, {eight|nine} is black, and in between lies everything that makes people pick up a pot and turn it over.',
    'What we pour away has become an obsession. The sink drains into three barrels; the sludge of a year makes about {twelve|fifteen} kilos of a glaze that we call *Tuesday*. It is brown. People ask for it.',
    'The hardest part is photographs. A glaze in daylight and the same glaze under the shop lamps are two products, and someone who ordered one is {right|not wrong} to be surprised by the other.',
    'Somebody will ask whether it is safe for food. Ours are sent to a laboratory once a year, with a cup of {vinegar|lemon juice} for company, and the sheet hangs beside the till.',
  ],
  heading: 'Notes from the bucket',
  advice: [
    'Sieve twice. The second time is the one that counts.',
    'Write the date on the tile, not on the box.',
    'Measure the density before you blame the recipe.',
    'Keep the ugly ones; they answer later questions.',
    'Wax the foot more generously than you think.',
    'Never name a glaze before its third firing.',
  ],
  endings: [
    'The tile that won hangs above the sink, next to the thirty-nine that did not.',
    'If you mix it at home, send us a picture. We collect failures as well.',
    'The next bucket is already on the scale.',
  ],
};

const kiln: Topic = {
  category: 'firing',
  tags: ['kiln', 'ceramics', 'workshop', 'mistakes', 'seasons', 'repairs'],
  titles: [
    ['What the cooling curve taught us', 'cooling slowly'],
    ['The night the power went out', 'a firing that stopped halfway'],
    ['Loading a kiln like a suitcase', 'loading the kiln'],
    ['Firing in January', 'firing in the cold'],
    ['New elements, old kiln', 'replacing the elements'],
    ['Three cones and a clock', 'reading cones'],
    ['On opening too early', 'waiting for the kiln'],
  ],
  openings: [
    'The log of the kiln is the only diary I have ever kept, and half of it is about {subject}.',
    'Nothing in a pottery is as quiet, or as loud afterwards, as {subject}.',
    'We have fired {two hundred and six|a little over two hundred} times in this kiln. Here is what they taught us about {subject}.',
  ],
  paragraphs: [
    'The controller says 1,240 °C and the cone on the {lowest|second} shelf says otherwise. Believe the cone. Temperature is only half of it; the pots care about how long they have been hot.',
    'Between 600 and 550 degrees quartz turns over in its sleep, and everything in the kiln shrinks a little at once. We go through there at {sixty|fifty} degrees an hour in both directions. Since then the big plates survive.',
    'The top is hot and the bottom is sulky. Instead of fighting it we load for it: tenmoku upstairs, the ash glazes in the middle, {bisque|white} at the bottom.',
    'I used to lift the lid at {two hundred|a hundred and eighty} degrees to have a look. You hear it then: a small *ping*, like a glass in another room, and it goes on for days on the shelves of the shop.',
    'A firing costs about as much electricity as {a family uses in two days|our till, lamps and fridge in a week}. That is the reason we wait for a full kiln, and the reason the vase you ordered takes until {Friday|next week}.',
    'Kiln wash flakes, shelves warp, and one day an element simply is not there any more. We keep {two|three} spares in a drawer, wound and stretched, because they always break in the week before the market.',
  ],
  heading: 'For the log',
  advice: [
    'Write down the weather.',
    'One finger of air around everything.',
    'Cones where you can see them with the light off.',
    'Turn the shelves over every tenth firing.',
    'Listen at the start: a wet pot hisses.',
    'When in doubt, wait until morning.',
  ],
  endings: [
    'We open it tomorrow at nine. Bring gloves.',
    'Nobody slept much, but all of it came out whole.',
    'The numbers are in the log, and the log is on the shelf beside the door. Have a look.',
  ],
};

const filter: Topic = {
  category: 'brewing',
  tags: ['coffee', 'filter-coffee', 'water', 'grinders', 'beginners', 'recipes'],
  titles: [
    ['One cup, three minutes', 'a single cup by hand'],
    ['Our water is too hard, and what we do about it', 'hard water'],
    ['A kinder way to make coffee for ten', 'brewing for a crowd'],
    ['Bloom, and other words for waiting', 'the bloom'],
    ['Iced coffee without the sadness', 'coffee over ice'],
    ['Grind first, complain later', 'grinding for the filter'],
    ['The cheapest upgrade on the counter', 'weighing instead of spooning'],
    ['Paper or cloth?', 'what to filter with'],
  ],
  openings: [
    'You do not need much for {subject}, and this post is mostly about what to leave out.',
    'We changed our minds about {subject} over the winter, which is why the card on the counter is new.',
    'Here is how we do {subject} at the shop, on an ordinary {Tuesday|morning}, with ordinary patience.',
  ],
  paragraphs: [
    'Fifteen grams of coffee, {250|240} of water, just off the boil. Everything else is a correction. If it tastes sharp, grind finer; if it tastes of {cardboard|an old cupboard}, grind coarser; if it tastes of nothing, use more.',
    'Our tap water comes out at {eighteen|nineteen} degrees of hardness, which is wonderful for bones and terrible for a washed Ethiopian. We mix it with one part of filtered water until the kettle stops {growing fur|complaining}.',
    'Pour in circles if that makes you happy. We tasted circles against a straight pour blind, eleven people and {three|four} coffees, and the only thing anyone could tell apart was who had poured faster.',
    'The first thirty seconds belong to the gas. Fresh coffee swells like dough when the water meets it; old coffee just gets wet. You can read the roast date off a bloom, give or take a {week|few days}.',
    'A good grinder does more than a good dripper. We lent {a customer|Jonas} the small hand grinder for a week, with the same beans as always, and got a letter back. An actual letter.',
    'Rinse the paper. Not for the taste, which only {two|some} of us can find, but because a warm dripper and a warm cup are worth {three|four} degrees in the end.',
  ],
  heading: 'The short version',
  advice: [
    'Scale first, kettle second, dripper last.',
    'Same mug, same spot, same spoon: then change one thing.',
    'Stop pouring at two and a half minutes.',
    'Let it cool before you judge it.',
    'Write the grind setting on the bag.',
    'Drink it with someone.',
  ],
  endings: [
    'The card with the recipe is free at the counter; take two.',
    'If yours tastes better than ours, come and show us.',
    'And if all of this sounds like work: we open at eight.',
  ],
};

const espresso: Topic = {
  category: 'espresso',
  tags: ['coffee', 'espresso', 'grinders', 'behind-the-counter', 'repairs', 'beginners'],
  titles: [
    ['How we dial in a new espresso', 'dialling in'],
    ['Dose, yield, time', 'the three numbers of an espresso'],
    ['The machine is down, long live the machine', 'a broken espresso machine'],
    ['Milk is harder than it looks', 'steaming milk'],
    ['Cleaning day, with pictures we regret', 'cleaning the machine'],
    ['Why we stopped chasing crema', 'crema'],
    ['Six baristas, one recipe', 'agreeing on a recipe'],
  ],
  openings: [
    'Every new bag means {subject} all over again, and at half past seven nobody feels like a scientist.',
    'I kept a notebook about {subject} for a month. These are the pages without stains.',
    'There is an argument about {subject} behind our counter, and it is older than the counter.',
  ],
  paragraphs: [
    'We begin at {eighteen|seventeen and a half} grams in, thirty-six out, and look at the clock only afterwards. Twenty-eight seconds is a place to start and not a law: the natural we have now is best at {twenty-four|thirty-three}.',
    'Change one thing at a time and **write it down**. This sounds like advice for other people until you stand there with {five|seven} cups and no idea which was which.',
    'The grinder drifts with the weather. On a wet morning the same setting runs {four|five} seconds slower, and around eleven, when the burrs are warm, it runs away from you. We nudge it {twice|three times} a day and do not apologise.',
    'Milk wants to be shiny and not stiff. Stop stretching when the jug feels like your hand, spin until it feels like a {bath|warm stone}, then pour before you have finished admiring it.',
    'The group head comes off once a {week|fortnight}. What lives behind the shower screen is brown and best not described; the coffee after it tastes as if someone had opened a window.',
    'A tamper does less than its price suggests. Level is what matters. We {blindfolded|timed} {Priya|Mara} for a morning, with three tampers, and the shots were within a second of each other.',
  ],
  heading: 'Before you open',
  advice: [
    'Throw away the first shot without tasting it.',
    'Taste the second one twice.',
    'Wipe the basket dry.',
    'Keep yesterday’s numbers in sight.',
    'Never change dose and grind together.',
    'Purge the wand before and after.',
  ],
  endings: [
    'The espresso of the month is on the left grinder. Ask for the numbers; we are proud of them this time.',
    'By nine the queue is out of the door and nobody remembers the bad ones.',
    'Comments from plumbers are especially welcome.',
  ],
};

const origin: Topic = {
  category: 'farms',
  tags: ['coffee', 'origins', 'roasting', 'interviews', 'sustainability', 'seasons'],
  titles: [
    ['Forty families in one valley', 'the cooperative in Chiapas'],
    ['What a fair price looked like this year', 'what we pay for green coffee'],
    ['Roasting darker, on purpose', 'the winter blend'],
    ['Notes from the cupping table', 'cupping'],
    ['The bag that arrived wet', 'a damaged shipment'],
    ['Decaf deserves better', 'decaf'],
    ['Natural, washed, honey: a plain explanation', 'how coffee is processed'],
    ['A year with the same farm', 'buying from one farm twice'],
  ],
  openings: [
    'People ask about the taste and then about the price. This time both answers have to do with {subject}.',
    'This one is about {subject}. There are numbers in it, because there should be.',
    'I had meant to write a paragraph about {subject}, and it became a page.',
  ],
  paragraphs: [
    'We paid {6.40|7.10} euros a kilo this year, green, at the port. The exchange price in that week was {3.90|4.20}. The difference is not charity; it is what it costs to pick only the ripe ones.',
    'Sixty kilos come in a jute sack with a plastic lining. Roasted, that is about {fifty-one|fifty}. The rest leaves through the chimney as water, and as a smell that the neighbours have been very kind about.',
    'First crack came at {nine|eight} minutes forty, and we let it go for another {seventy|ninety} seconds. Ten seconds less and it tasted of {hay|bread}; ten more and you could no longer say where it was from.',
    'On the cupping table everything is equal: {twelve|eight} grams, boiling water, four minutes, a spoon. You slurp, you do not talk, and then everybody says *peach* at the same time.',
    'Drying in the whole cherry saves water and costs nerves. Somebody has to turn the beds every {hour|half-hour} for three weeks, and one night of rain makes vinegar of it.',
    'The harvest was {three weeks|a month} late. It does not sound like much until you learn that the school holidays are arranged around it, and that the pickers’ children were back in class when the cherries were ready.',
  ],
  heading: 'In short',
  advice: [
    'The roast date tells you more than the flag on the bag.',
    'Ask what the farm was paid. Ask us, too.',
    'Rest it for a week before you judge it.',
    'Buy half as much, twice as often.',
    'Light roasts want hotter water.',
    'The freezer is fine, the fridge is not.',
  ],
  endings: [
    'The new lot goes on sale on Friday, in small bags first.',
    'Letters to the farm can be left at the counter; they really are sent.',
    'All invoices are in the folder beside the sugar. Nobody reads them, but they are there.',
  ],
};

const bench: Topic = {
  category: 'workshop',
  tags: ['workshop', 'tools', 'wood', 'repairs', 'beginners', 'mistakes'],
  titles: [
    ['Sharp enough to be safe', 'sharpening'],
    ['The stool that rocked for a year', 'a rocking stool'],
    ['Five tools I would buy again', 'a first set of tools'],
    ['Gluing a teapot lid', 'mending ceramics'],
    ['In praise of the marking gauge', 'marking out'],
    ['A bench from two doors', 'building a bench'],
    ['Oil, wax or nothing', 'finishing wood'],
    ['What hangs on our wall, and why', 'keeping tools in order'],
  ],
  openings: [
    'For years I was bad at {subject} and good at excuses.',
    'The repair evening brought up {subject} again, so here is what we told everyone.',
    'Nobody writes about {subject} because it looks too simple. It took me {six|four} winters.',
  ],
  paragraphs: [
    'Start with the stone. {Ten|Fifteen} minutes in water, then the back of the blade until it mirrors the lamp. Most people begin with the bevel, because the bevel is what they can see, and wonder why nothing changes.',
    'Measure from one side only. Every time I turned the piece round to measure from the other end, I was off by the thickness of {the pencil|a saw blade}, and every time I was sure that this once it would not matter.',
    'Wood moves. A board that is {thirty|forty} centimetres wide in {February|March} is two millimetres wider in August, and it will push a drawer, a wall or you out of its way.',
    'I bought cheap twice and dear once, and the dear one is still in the drawer. Between them lies the tool that somebody’s aunt used for {thirty|forty} years; that one is on the wall.',
    'Glue is stronger than you think and slower than it says. We clamp overnight, always, since the evening when a lid came off in front of {nine|eleven} people and a cake.',
    'Three coats of oil, thin, a day between them. The first disappears, the second disappoints and the third {glows|is the reason you did it}. Hang the rags outside: they can catch fire by themselves, and they have.',
  ],
  heading: 'Take this along',
  advice: [
    'Label the drawer and not the tool.',
    'Cut on the side that you throw away.',
    'One sharp pencil is better than four.',
    'Dry-fit everything, then glue.',
    'Sweep before you sand.',
    'Stop when you are tired; the bench will wait.',
  ],
  endings: [
    'The next repair evening is on the last {Wednesday|Thursday} of the month. Bring something that is broken, and biscuits.',
    'It still is not perfect. It holds, though, and someone sits on it.',
    'If you have a better way, the wall has one free hook.',
  ],
};

const shop: Topic = {
  category: 'the-shop',
  tags: ['shop-news', 'behind-the-counter', 'packaging', 'sustainability', 'seasons', 'courses'],
  titles: [
    ['How a vase survives the post', 'packing vases'],
    ['We are closing on Mondays', 'our new opening hours'],
    ['Counting everything twice', 'stocktaking'],
    ['The market in the rain', 'a wet market day'],
    ['Why shipping costs what it costs', 'shipping'],
    ['Ten months without tape', 'packing without plastic'],
    ['A shelf for seconds', 'selling seconds'],
    ['What we would tell ourselves three years ago', 'running a small shop'],
  ],
  openings: [
    'A short note about {subject}, because you asked, and because the sign on the door is too small.',
    'We have talked about {subject} for so long that it seems only fair to write down how it ended.',
    'Nothing here is a secret. This is {subject}, from our side of the counter.',
  ],
  paragraphs: [
    'Last year {1,140|1,260} parcels left this room, and {nine|eleven} of them arrived in more pieces than they set out in. Each time we sent another, asked for a photo, and changed something small.',
    'Two boxes, one inside the other, with {a hand’s width|three fingers} of paper between them. Then the test: from the table to the floor, on a corner. It hurts every time. It has not failed since {March|April}.',
    'Mondays brought {four|three} per cent of the week’s sales and took up a whole day. We looked at that number for a year before we dared to believe it.',
    'Stocktaking took {nineteen|sixteen} hours, two pizzas and one argument about whether a lid without a pot is a product. (It is not. It is now a {coaster|paperweight}.)',
    'Seconds sell faster than firsts. A pinhole, a foot that is not quite round, a blue that turned out grey: people like to know what is wrong with a thing, and then to take it home all the same.',
    'The margin on a mug is about {four|five} euros after clay, kiln, rent and the hour of somebody’s life. We write that down so that nobody, including us, thinks that it is ten.',
  ],
  heading: 'What changes for you',
  advice: [
    'Orders before noon still leave on the same day.',
    'Bring back the box, and the next coffee is on us.',
    'The evening courses stay as they are.',
    'Vouchers are valid for as long as we are.',
    'Write to us when something arrives broken. No form, a photo is enough.',
    'Gift wrapping is paper and string, and free.',
  ],
  endings: [
    'Thank you for being patient with us. It is noticed.',
    'See you on Tuesday, then.',
    'If you think that we are wrong, tell us at the counter. We have changed our minds before.',
  ],
};

const reading: Topic = {
  category: 'reading',
  tags: ['books', 'reviews', 'interviews', 'recipes', 'photos', 'seasons'],
  titles: [
    ['Three books for a slow weekend', 'what to read on a free weekend'],
    ['Rereading The Slow Kiln', 'a book that gets better'],
    ['Books we lend and never see again', 'lending books'],
    ['A recipe from page 41', 'cooking out of a novel'],
    ['The best chapter about failure', 'reading about failure'],
    ['How we choose what goes on the shelf', 'choosing books'],
  ],
  openings: [
    'The chair by the window is worn out, and {subject} is to blame.',
    'We are not a bookshop, people say, and then they ask about {subject}.',
    'I read on the tram, {eleven|nine} minutes each way. This is what that adds up to, and it is about {subject}.',
  ],
  paragraphs: [
    'The best page has no instructions on it at all. The author stands in front of an open kiln, half of the pots are ruined, and she makes {tea|soup}. I have read it to three apprentices by now, and each of them laughed at a different place.',
    'We order {four|three} copies of a book, and keep one for ourselves that may get coffee on it. If it looks bad after a month, we order more. If it still looks new, we do not.',
    'Photographs age faster than sentences. The glaze books of the eighties are all orange, but the chapter on {sieving|drying} could have been written last week.',
    'Somebody underlined half of the second-hand copy in green. I began by being annoyed and ended up reading only the green. It was the better book.',
    'The cake in the {fourth|second} chapter works. Two hundred grams of ground hazelnuts, four eggs, the zest of an orange, 170 °C until the kitchen smells like the end of the chapter.',
    'I asked {Clara|Marek}, who has run the reading evening since it began, how to choose. “Open it in the middle,” was the answer. “Anybody can write a first page.”',
  ],
  heading: 'Also on the pile',
  advice: [
    'Something short for the train.',
    'Something with too many footnotes.',
    'The one that everybody gave back early.',
    'A children’s book, for the pictures of hands.',
    'The catalogue of an exhibition that we missed.',
    'Poems, two at a time.',
  ],
  endings: [
    'All of them are on the shelf beside the till. The chair is free until four.',
    'Tell us what we should read next. We take it seriously, if slowly.',
    'The reading evening is on the first Sunday of the month, with cake.',
  ],
};

export const topics: readonly Topic[] = [wheel, glaze, kiln, filter, espresso, origin, bench, shop, reading];
