/** Pairs of schemas, and the verdicts of the change gate on each: in a request and in a response. */
type Json = Record<string, unknown>;

/** A pattern that the text of the breaking change matches, or the reason why there is none. */
export type Verdict = RegExp | 'no change' | 'accepts more' | 'sends less' | 'announced';

/** The components of both contracts, if the pair has its own. */
type Schemas = [before: Json, after: Json];

export type SchemaPair = [
  title: string,
  before: unknown,
  after: unknown,
  request: Verdict,
  response: Verdict,
  schemas?: Schemas | undefined,
];

const text = { type: 'string' };
const integer = { type: 'integer' };
const number = { type: 'number' };
const nothing = { type: 'null' };
const word = { $ref: '#/components/schemas/Word' };
const list = (...values: unknown[]): Json => ({ ...text, enum: values });
const growing = (...values: string[]): Json => ({ ...list(...values), 'x-extensible': true });
const object = (properties: Json, more: Json = {}): Json => ({ type: 'object', properties, ...more });
const closed = (properties: Json, more: Json = {}): Json =>
  object(properties, { additionalProperties: false, ...more });
const having = (...required: string[]): Json => ({ required });
const byDefault = (...names: string[]): Json => ({ 'x-default-members': names });
const items = (schema: unknown, more: Json = {}): Json => ({ type: 'array', items: schema, ...more });
const reference = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

const pets = {
  Cat: object({ kind: text, lives: integer }, having('kind')),
  Dog: object({ kind: text, tricks: items(text) }, having('kind')),
  Fish: object({ kind: text, scales: integer }, having('kind')),
};
const shapes = {
  Circle: object({ kind: { const: 'circle' }, radius: number }, having('kind')),
  Square: object({ kind: { const: 'square' }, width: number }, having('kind')),
};
const petsOf = (mapping: Record<string, string>, more: Json = {}): Json => ({
  oneOf: [...new Set(Object.values(mapping))].map(reference),
  discriminator: {
    propertyName: 'kind',
    mapping: Object.fromEntries(
      Object.entries(mapping).map(([value, name]) => [value, `#/components/schemas/${name}`]),
    ),
  },
  ...more,
});
const withPets: Schemas = [pets, pets];
const growth = { 'x-extensible': true };
/** The alternatives of a union that may grow share a schema. */
const kindOf = (properties: Json): Json => ({
  allOf: [reference('Pet'), object({ kind: text, ...properties }, having('kind'))],
});
const kinds = {
  Pet: object({ name: text }, having('name')),
  Cat: kindOf({ lives: integer }),
  Dog: kindOf({ tricks: items(text) }),
  Fish: kindOf({ scales: integer }),
  Nameless: object({ kind: text }, having('kind')),
  Numbered: object({ kind: text, name: integer }, having('kind', 'name')),
};
const withKinds: Schemas = [kinds, kinds];
const tree = (leaf: unknown): Json => ({
  Tree: object({ value: leaf, children: items(reference('Tree')) }, having('value')),
});
const user = object({ name: text }, having('name'));
const tagged = (kind: Json, more: Json = {}): Json => object({ kind, name: text, ...more }, having('kind'));
const unreadable = '[\\w-.]'; // no regular expression with the flag "u"
const entity = object({ id: text }, having('id'));

/** Listed values that the other keywords accept. */
const acceptedValues: [title: string, before: unknown, after: unknown][] = [
  ['an exclusive minimum', { enum: [0, 1], exclusiveMinimum: 0 }, { enum: [1] }],
  ['an exclusive maximum', { enum: [0, 1], exclusiveMaximum: 1 }, { enum: [0] }],
  ['a minimum', { enum: [0, 1, 2], minimum: 1 }, { enum: [1, 2] }],
  ['multipleOf', { enum: [1, 2], multipleOf: 2 }, { enum: [2] }],
  ['integers', { enum: [1, 1.5], type: 'integer' }, { enum: [1] }],
  ['a length', { enum: ['a', 'é', 'ab'], maxLength: 1 }, { enum: ['a', 'é'] }],
  ['a pattern', { enum: ['a', 'b'], pattern: 'a' }, { enum: ['a'] }],
  ['a number of items', { enum: [[1], [1, 2]], maxItems: 1 }, { enum: [[1]] }],
  ['distinct items', { enum: [[1, 1], [1]], uniqueItems: true }, { enum: [[1]] }],
  ['a number of properties', { enum: [{}, { a: 1 }], minProperties: 1 }, { enum: [{ a: 1 }] }],
  ['the order of properties', { enum: [{ a: 1, b: 2 }] }, { enum: [{ b: 2, a: 1 }] }],
  ['a negation', { enum: ['a', 'b'], not: { const: 'b' } }, { enum: ['a'] }],
  ['a format', { enum: ['2026-01-31', 'a'], format: 'date' }, { enum: ['2026-01-31'] }],
  ['a fraction', { enum: [0.3, 0.25], multipleOf: 0.1 }, { enum: [0.3] }],
  ['a required property', { enum: [{ a: 1 }, { b: 1 }], required: ['b'] }, { enum: [{ b: 1 }] }],
  [
    'the type of a property',
    { enum: [{ a: 1 }, { a: 'a' }], properties: { a: text } },
    { enum: [{ a: 'a' }] },
  ],
  ['no other properties', { enum: [{ a: 1 }, {}], additionalProperties: false }, { enum: [{}] }],
  ['the type of items', { enum: [[1], ['a']], items: text }, { enum: [['a']] }],
];

type Same = [title: string, before: unknown, after: unknown, schemas?: Schemas];

/** Forms of the same meaning. */
const sameMeaning: Same[] = [
  ['const and an enum of one value', { const: 'a' }, { enum: ['a'] }],
  ['a type beside the const', { const: 'a' }, { ...text, const: 'a' }],
  ['a list of types and anyOf', { type: ['string', 'null'] }, { anyOf: [text, nothing] }],
  ['anyOf and oneOf of different types', { anyOf: [text, nothing] }, { oneOf: [nothing, text] }],
  ['reordered alternatives', { anyOf: [text, integer] }, { anyOf: [integer, text] }],
  ['reordered alternatives that overlap', { oneOf: [user, entity] }, { oneOf: [entity, user] }],
  ['reordered values', list('a', 'b'), list('b', 'a')],
  ['reordered types', { type: ['string', 'null'] }, { type: ['null', 'string'] }],
  [
    'reordered properties',
    object({ a: text, b: text }, having('a', 'b')),
    object({ b: text, a: text }, having('b', 'a')),
  ],
  [
    'alternatives of constants and an enum',
    { oneOf: [{ const: 'a' }, { const: 'b' }] },
    { enum: ['a', 'b'] },
  ],
  [
    'a property moved between parts of allOf',
    { allOf: [object({ a: text, b: text }), object({ c: text })] },
    { allOf: [object({ a: text }), object({ c: text, b: text })] },
  ],
  [
    'required moved out of allOf',
    { allOf: [object({ a: text }, having('a'))] },
    { allOf: [object({ a: text })], required: ['a'] },
  ],
  ['allOf of one schema', { allOf: [user] }, user],
  ['allOf merged', { allOf: [user, entity] }, object({ id: text, name: text }, having('id', 'name'))],
  ['a reference and its target', reference('User'), user, [{ User: user }, {}]],
  [
    'a component of another name',
    object({ by: reference('User') }),
    object({ by: reference('Person') }),
    [{ User: user }, { Person: user }],
  ],
  ['bounds beside a reference and in allOf', { ...word, maxLength: 5 }, { allOf: [word, { maxLength: 5 }] }],
  [
    'a reference to a reference with a bound',
    reference('Short'),
    { ...text, maxLength: 5 },
    [{ Short: { ...word, maxLength: 5 } }, {}],
  ],
  ['an exclusive bound of an integer', { ...integer, exclusiveMinimum: 0 }, { ...integer, minimum: 1 }],
  ['an integer and multipleOf 1', integer, { ...number, multipleOf: 1 }],
  [
    'int32 and its range',
    { ...integer, format: 'int32' },
    { ...integer, minimum: -(2 ** 31), maximum: 2 ** 31 - 1 },
  ],
  ['an open object that says so', object({ a: text }), object({ a: text }, { additionalProperties: true })],
  [
    'additionalProperties of any schema',
    object({ a: text }),
    object({ a: text }, { additionalProperties: {} }),
  ],
  [
    'unevaluatedProperties without other parts',
    closed({ a: text }),
    object({ a: text }, { unevaluatedProperties: false }),
  ],
  [
    'a closed object in two parts',
    { allOf: [object({ a: text }), object({ b: text })], unevaluatedProperties: false },
    closed({ a: text, b: text }),
  ],
  [
    'a part that evaluates all properties',
    { allOf: [object({ a: text }, { additionalProperties: true })], unevaluatedProperties: false },
    object({ a: text }),
  ],
  [
    'a part that closes all properties',
    { allOf: [object({ a: text }, { unevaluatedProperties: false })], unevaluatedProperties: text },
    closed({ a: text }),
  ],
  [
    'a part that evaluates all items',
    { allOf: [{ type: 'array', items: {} }], unevaluatedItems: false },
    { type: 'array' },
  ],
  [
    'a stricter bound that another part repeats',
    { ...text, maxLength: 5 },
    { allOf: [{ ...text, maxLength: 9 }, { maxLength: 5 }] },
  ],
  ['a pattern beside the values that match it', list('a'), { ...list('a'), pattern: '^[a-z]$' }],
  ['a bound beside the values that fit it', list('a'), { ...list('a'), maxLength: 1 }],
  ['minProperties that required implies', user, { ...user, minProperties: 1 }],
  [
    'maxProperties that a closed object implies',
    closed({ a: text }),
    closed({ a: text }, { maxProperties: 1 }),
  ],
  [
    'maxItems that a closed tuple implies',
    { type: 'array', prefixItems: [text], items: false },
    { type: 'array', prefixItems: [text], items: false, maxItems: 1 },
  ],
  ...acceptedValues.map(([title, before, after]): Same => [`values by ${title}`, before, after]),
  [
    'bounds that meet',
    { ...integer, minimum: 5, maximum: 5 },
    { allOf: [{ ...integer, minimum: 5 }, { maximum: 5 }] },
  ],
  [
    'the higher of two lower bounds',
    { allOf: [{ ...text, minLength: 3 }, { minLength: 1 }] },
    { ...text, minLength: 3 },
  ],
  ['an exclusive upper bound of an integer', { ...integer, exclusiveMaximum: 9 }, { ...integer, maximum: 8 }],
  [
    'lengths that meet',
    { ...text, minLength: 1, maxLength: 1 },
    { allOf: [{ ...text, minLength: 1 }, { maxLength: 1 }] },
  ],
  ['a negation of a whole type', { type: ['string', 'null'], not: nothing }, text],
  [
    'unevaluatedItems behind a tuple',
    { type: 'array', prefixItems: [text], unevaluatedItems: false },
    { type: 'array', prefixItems: [text], items: false },
  ],
  ['a property with the schema true', object({ a: true }), object({ a: {} })],
  [
    'a discriminator without a mapping',
    { oneOf: [reference('Cat'), reference('Dog')], discriminator: { propertyName: 'kind' } },
    {
      oneOf: [
        { allOf: [reference('Cat'), object({ kind: { const: 'Cat' } })] },
        { allOf: [reference('Dog'), object({ kind: { const: 'Dog' } })] },
      ],
      discriminator: { propertyName: 'kind' },
    },
    withPets,
  ],
  [
    'else and the negated condition',
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    { if: { type: 'string' }, then: { maxLength: 3 }, else: { type: 'integer' } },
    { anyOf: [{ ...text, maxLength: 3 }, integer] },
  ],
  [
    'an overlapping alternative that contains itself',
    { oneOf: [reference('Tree'), object({ value: text })] },
    { oneOf: [object({ value: text }), reference('Tree')] },
    [tree(text), tree(text)],
  ],
  ['a length of at least 0', text, { ...text, minLength: 0 }],
  ['at least no items', items(text), items(text, { minItems: 0 })],
  [
    'additional properties of a component that accepts everything',
    object({ a: text }),
    object({ a: text }, { additionalProperties: reference('Any') }),
    [{}, { Any: { description: 'Any JSON value.' } }],
  ],
  [
    'items of a component that accepts everything',
    { type: 'array' },
    items(reference('Any')),
    [{}, { Any: {} }],
  ],
  [
    'a closed object by a negation',
    closed({ a: text }),
    object({ a: text }, { additionalProperties: { not: {} } }),
  ],
  ['names that are texts', object({ a: text }), object({ a: text }, { propertyNames: text })],
  ['a condition without a consequence', text, { ...text, if: { maxLength: 3 } }],
  [
    'contains and at least one',
    items(text, { contains: word }),
    items(text, { contains: word, minContains: 1 }),
  ],
  ['a format beside the values that have it', list('2026-01-31'), { ...list('2026-01-31'), format: 'date' }],
  ['uniqueItems: false', items(text), items(text, { uniqueItems: false })],
  ['items of any schema', { type: 'array' }, items({})],
  ['a schema without effect in allOf', { allOf: [text, {}] }, text],
  ['a double negation', { not: { not: { const: 'a' } } }, { not: { not: { enum: ['a'] } } }],
  ['a negated const and enum', { ...text, not: { const: 'a' } }, { ...text, not: { enum: ['a'] } }],
  ['a negation of another type', text, { ...text, not: nothing }],
  [
    'a condition and its alternatives',
    {
      ...object({ a: { enum: [1, 2] } }, having('a')),
      if: { properties: { a: { const: 1 } }, required: ['a'] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: having('b'),
    },
    {
      ...object({ a: { enum: [2, 1] } }, having('a')),
      if: { properties: { a: { enum: [1] } }, required: ['a'] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: having('b'),
    },
  ],
  [
    'the description of a property',
    object({ a: text }),
    object({ a: { ...text, description: 'A.', title: 'A' } }),
  ],
  ['examples', text, { ...text, examples: ['a'], example: 'a' }],
  [
    'a comment and other documentation',
    text,
    { ...text, $comment: 'a', externalDocs: { url: 'https://a.example' } },
  ],
  ['a deprecated property', object({ a: text }), object({ a: { ...text, deprecated: true } })],
  ['a recursive schema', reference('Tree'), reference('Tree'), [tree(text), tree({ type: ['string'] })]],
  [
    'a recursive schema, unrolled once',
    reference('Tree'),
    object({ value: text, children: items(reference('Tree')) }, having('value')),
    [tree(text), tree(text)],
  ],
  [
    'the order of a mapping',
    petsOf({ cat: 'Cat', dog: 'Dog' }),
    petsOf({ dog: 'Dog', cat: 'Cat' }),
    withPets,
  ],
  [
    'a dependency of a required property',
    object({ a: text, b: text }, having('b')),
    object({ a: text, b: text }, { ...having('b'), dependentRequired: { a: ['b'] } }),
  ],
  [
    'distinct items of a list of at most one',
    items(text, { maxItems: 1 }),
    items(text, { maxItems: 1, uniqueItems: true }),
  ],
  [
    'distinct items of a tuple of one',
    { type: 'array', prefixItems: [text], items: false },
    { type: 'array', prefixItems: [text], items: false, uniqueItems: true },
  ],
  [
    'one object per value of its tag',
    object({ kind: list('a', 'b'), name: text }, having('kind')),
    { oneOf: [tagged({ const: 'b' }), tagged(list('a'))] },
  ],
  [
    'one object per value of a tag that may be absent',
    object({ kind: list('a', 'b') }),
    { anyOf: [object({ kind: list('a') }), object({ kind: list('b') })] },
  ],
  [
    'one object per value of a flag',
    object({ kind: { type: 'boolean' }, name: text }, having('kind')),
    { oneOf: [tagged({ const: true }), tagged({ const: false })] },
  ],
  [
    'one object per value of two tags',
    object({ kind: list('a', 'b'), name: list('c', 'd') }, having('kind', 'name')),
    {
      anyOf: [
        object({ kind: list('a'), name: list('c') }, having('kind', 'name')),
        object({ kind: list('b'), name: list('c') }, having('kind', 'name')),
        object({ kind: list('a', 'b'), name: list('d') }, having('kind', 'name')),
      ],
    },
  ],
  [
    'the description of a schema of content',
    { ...text, contentMediaType: 'application/json', contentSchema: user },
    {
      ...text,
      contentMediaType: 'application/json',
      contentSchema: object({ name: { ...text, description: 'A.' } }, having('name')),
    },
  ],
];

/** [title, narrower, wider, words of the break]: `narrower` accepts a part of the values of `wider`. */
const narrowerAndWider: [
  title: string,
  narrower: unknown,
  wider: unknown,
  says: RegExp,
  schemas?: Schemas,
][] = [
  ['maxLength', { ...text, maxLength: 8 }, { ...text, maxLength: 9 }, /: maxLength: /],
  ['minLength', { ...text, minLength: 2 }, { ...text, minLength: 1 }, /: minLength: /],
  ['no maxLength', { ...text, maxLength: 8 }, text, /: maxLength: .*(?:nothing)/],
  ['maximum', { ...integer, maximum: 8 }, { ...integer, maximum: 9 }, /: maximum: /],
  [
    'an exclusive bound',
    { ...number, exclusiveMinimum: 0 },
    { ...number, minimum: 0 },
    /: exclusiveMinimum: |: minimum: |xclusiveMinimum/,
  ],
  ['a fraction', integer, number, /: multipleOf: /],
  [
    'a fraction of a fraction',
    { ...number, multipleOf: 0.3 },
    { ...number, multipleOf: 0.1 },
    /: multipleOf: /,
  ],
  ['multipleOf', { ...integer, multipleOf: 10 }, { ...integer, multipleOf: 5 }, /: multipleOf: /],
  [
    'int64 after int32',
    { ...integer, format: 'int32' },
    { ...integer, format: 'int64' },
    /: m(?:in|ax)imum: /,
  ],
  ['double after float', { ...number, format: 'float' }, { ...number, format: 'double' }, /: format: /],
  ['uri-reference after uri', { ...text, format: 'uri' }, { ...text, format: 'uri-reference' }, /: format: /],
  ['a format', { ...text, format: 'date' }, text, /: format: /],
  ['idn-email after email', { ...text, format: 'email' }, { ...text, format: 'idn-email' }, /: format: /],
  [
    'idn-hostname after hostname',
    { ...text, format: 'hostname' },
    { ...text, format: 'idn-hostname' },
    /: format: /,
  ],
  ['iri-reference after uri', { ...text, format: 'uri' }, { ...text, format: 'iri-reference' }, /: format: /],
  ['iri-reference after iri', { ...text, format: 'iri' }, { ...text, format: 'iri-reference' }, /: format: /],
  ['int64 as text', { ...text, format: 'int64' }, text, /: format: /],
  ['int32 without the type integer', { ...number, format: 'int32' }, number, /: multipleOf: /],
  ['a listed object', { enum: [{ a: 1 }] }, { type: 'object' }, /: enum: /],
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  ['a consequence', { ...user, if: having('a'), then: having('b') }, user, /: not: |: required: /],
  [
    'an exclusive upper bound',
    { ...number, exclusiveMaximum: 1 },
    { ...number, maximum: 1 },
    /: exclusiveMaximum: /,
  ],
  ['a pattern', { ...text, pattern: '^a' }, text, /: pattern: /],
  [
    'one of two patterns',
    { allOf: [{ ...text, pattern: 'a' }, { pattern: 'b' }] },
    { ...text, pattern: 'a' },
    /: pattern: /,
  ],
  ['maxItems', items(text, { maxItems: 3 }), items(text, { maxItems: 4 }), /: maxItems: /],
  ['minItems', items(text, { minItems: 1 }), items(text), /: minItems: /],
  ['uniqueItems', items(text, { uniqueItems: true }), items(text), /: uniqueItems: /],
  ['the type of items', items(text), items({ type: ['string', 'null'] }), /\/\*: type: /],
  ['items of any type', items(text), { type: 'array' }, /: items: /],
  ['contains', items(text, { contains: { const: 'a' } }), items(text), /: contains: /],
  ['null', text, { type: ['string', 'null'] }, /: type: .* null/],
  ['null by anyOf', text, { anyOf: [text, nothing] }, /: type: .* null/],
  [
    'a type',
    { type: ['string', 'integer'] },
    { type: ['string', 'integer', 'boolean'] },
    /: type: .* boolean/,
  ],
  ['no type', text, {}, /: type: /],
  ['an enum value', list('a'), list('a', 'b'), /: enum: .*"b"/],
  ['an enum value of items', items(list('a')), items(list('a', 'b')), /\/\*: enum: .*"b"/],
  ['an enum instead of any text', list('a'), text, /: enum: /],
  ['a value that a pattern has', list('ab'), { ...text, pattern: '^a' }, /: enum: /],
  ['an enum of numbers', { enum: [1] }, { enum: [1, 2] }, /: enum: .* 2/],
  ['null beside an enum', { enum: ['a'] }, { enum: ['a', null] }, /: type: .* null/],
  ['true', { const: true }, { type: 'boolean' }, /: enum: .*false/],
  ['a required property', user, object({ name: text }), /\/name: required: /],
  [
    'a required property in allOf',
    { allOf: [user], required: ['name', 'id'] },
    { allOf: [user] },
    /\/id: required: /,
  ],
  [
    'a required property of items',
    items(object({ a: text }, having('a'))),
    items(object({ a: text })),
    /\/\*\/a: required: /,
  ],
  [
    'a bound deep inside',
    object({ a: object({ b: items({ ...text, maxLength: 1 }) }) }),
    object({ a: object({ b: items(text) }) }),
    /\/a\/b\/\*: maxLength: /,
  ],
  ['an undeclared property', closed({ a: text }), object({ a: text }), /: additionalProperties: /],
  [
    'other properties',
    object({}, { additionalProperties: { ...text, maxLength: 3 } }),
    object({}, { additionalProperties: text }),
    /\/\*: maxLength: /,
  ],
  [
    'the names of properties',
    object({}, { propertyNames: { maxLength: 3 } }),
    object({}, { propertyNames: {} }),
    /: propertyNames: /,
  ],
  [
    'properties of a pattern',
    object({}, { patternProperties: { '^x-': integer } }),
    object({}, { patternProperties: { '^x-': number } }),
    /\/\*: multipleOf: /,
  ],
  ['minProperties', object({ a: text }, { minProperties: 1 }), object({ a: text }), /: minProperties: /],
  [
    'a dependency',
    object({ a: text, b: text }, { dependentRequired: { a: ['b'] } }),
    object({ a: text, b: text }),
    /: dependentRequired: /,
  ],
  [
    'a dependent schema',
    object({ a: text, b: text }, { dependentSchemas: { a: having('b') } }),
    object({ a: text, b: text }),
    /: required: |: not: /,
  ],
  ['an alternative', { anyOf: [user] }, { anyOf: [user, text] }, /: type: .* string/],
  ['an alternative of the same type', { anyOf: [user] }, { anyOf: [user, entity] }, /required|gone/],
  ['a negation', { ...text, not: { pattern: 'a' } }, text, /: not: /],
  ['a negated value', { enum: ['a', 'b'], not: { const: 'b' } }, { enum: ['a', 'b'] }, /: enum: .*"b"/],
  [
    'a bound in the first alternative',
    { oneOf: [{ ...text, maxLength: 3 }, integer] },
    { oneOf: [text, integer] },
    /: maxLength: /,
  ],
  [
    'a bound in a recursive schema',
    reference('Tree'),
    reference('Tree'),
    /\/value: maxLength: /,
    [tree({ ...text, maxLength: 3 }), tree(text)],
  ],
  [
    'a bound deep in a recursive schema with alternatives',
    reference('Node'),
    reference('Node'),
    /maxLength|required|gone|enum/,
    [
      {
        Node: {
          oneOf: [
            closed({ leaf: { ...text, maxLength: 3 } }, having('leaf')),
            closed({ next: reference('Node') }, having('next')),
          ],
        },
      },
      {
        Node: {
          oneOf: [
            closed({ next: reference('Node') }, having('next')),
            closed({ leaf: text }, having('leaf')),
          ],
        },
      },
    ],
  ],
  [
    'a tuple',
    { type: 'array', prefixItems: [text, integer] },
    { type: 'array', prefixItems: [text, number] },
    /\/1: multipleOf: /,
  ],
  [
    'an item of a tuple',
    { type: 'array', prefixItems: [text, text] },
    { type: 'array', prefixItems: [text] },
    /\/1: type: /,
  ],
  [
    'the number of properties beside a pattern',
    closed({ a: text }, { patternProperties: { '^x-': text }, maxProperties: 1 }),
    closed({ a: text }, { patternProperties: { '^x-': text } }),
    /: maxProperties: .*nothing/,
  ],
  [
    'a pair that contains itself below another',
    object({ a: reference('First'), b: reference('Second') }),
    object({ a: reference('First'), b: reference('Second') }),
    /\/b\/first\/value: maxLength: /,
    [
      {
        First: object({ second: reference('Second'), value: { ...text, maxLength: 3 } }),
        Second: object({ first: reference('First') }),
      },
      {
        First: object({ second: reference('Second'), value: text }),
        Second: object({ first: reference('First') }),
      },
    ],
  ],
  [
    'the length of a tuple',
    { type: 'array', prefixItems: [text], items: false },
    { type: 'array', prefixItems: [text] },
    /: items: /,
  ],
  [
    'one condition of several alternatives',
    { oneOf: [user, entity] },
    { anyOf: [user, entity] },
    /: oneOf: /,
  ],
  ['a type of pets', petsOf({ cat: 'Cat' }), petsOf({ cat: 'Cat', dog: 'Dog' }), /.*/, withPets],
  [
    'a bound in a schema of content',
    { ...text, contentMediaType: 'application/json', contentSchema: { ...text, maxLength: 3 } },
    { ...text, contentMediaType: 'application/json', contentSchema: text },
    /: maxLength: /,
  ],
  [
    'a schema of content',
    { ...text, contentMediaType: 'application/json', contentSchema: integer },
    { ...text, contentMediaType: 'application/json' },
    /: type: /,
  ],
  [
    'a value of a tag',
    { oneOf: [tagged({ const: 'a' }), tagged({ const: 'b' })] },
    object({ kind: list('a', 'b', 'c'), name: text }, having('kind')),
    /enum/,
  ],
  [
    'a bound of one value of a tag',
    { oneOf: [tagged({ const: 'a' }), tagged({ const: 'b' }, { name: { ...text, maxLength: 3 } })] },
    object({ kind: list('a', 'b'), name: text }, having('kind')),
    /enum|maxLength/,
  ],
  [
    'a tag that may be absent',
    { oneOf: [tagged({ const: 'a' }), tagged({ const: 'b' })] },
    object({ kind: list('a', 'b'), name: text }),
    /required|enum/,
  ],
  [
    'a dependency of a property that is not required',
    object({ a: text, b: text }, { ...having('a'), dependentRequired: { a: ['b'] } }),
    object({ a: text, b: text }, having('a')),
    /: dependentRequired: /,
  ],
  [
    'distinct items of a list of at most two',
    items(text, { maxItems: 2, uniqueItems: true }),
    items(text, { maxItems: 2 }),
    /: uniqueItems: /,
  ],
  [
    'a value of a pattern without the flag u',
    { const: 'a.b' },
    { ...text, pattern: unreadable },
    /: enum: |: type: /,
  ],
  [
    'a type of a property of a pattern without the flag u',
    object({ '-': text }, { patternProperties: { [unreadable]: { maxLength: 3 } } }),
    object({ '-': text }),
    /maxLength|patternProperties/,
  ],
];

/** Wider forms of one of two alternatives that overlap. A value may then be valid by both, so `oneOf` rejects it. */
const overlapping: [title: string, narrower: Json, wider: Json][] = [
  ['a bound', object({ a: { ...text, maxLength: 3 } }), object({ a: text })],
  ['its number of properties', object({ a: text }, { maxProperties: 3 }), object({ a: text })],
  ['a closed object', closed({ a: text }), object({ a: text })],
  [
    'a pattern of names',
    object({}, { patternProperties: { '^a': integer } }),
    object({}, { patternProperties: { '^a': number } }),
  ],
  [
    'the names',
    object({}, { propertyNames: { maxLength: 3 } }),
    object({}, { propertyNames: { maxLength: 4 } }),
  ],
  [
    'other properties',
    object({}, { additionalProperties: { ...text, maxLength: 3 } }),
    object({}, { additionalProperties: text }),
  ],
  ['a required property', object({ a: text }, having('a')), object({ a: text })],
];

/** Schemas that accept nothing. */
const contradictory: [title: string, schema: Json][] = [
  ['a minimum above the maximum', { ...number, minimum: 2, maximum: 1 }],
  ['an exclusive minimum at the maximum', { ...number, exclusiveMinimum: 1, maximum: 1 }],
  ['an exclusive maximum at the minimum', { ...number, minimum: 1, exclusiveMaximum: 1 }],
  ['exclusive bounds that meet', { ...number, exclusiveMinimum: 1, exclusiveMaximum: 1 }],
  ['a minimal length above the maximal one', { ...number, type: 'string', minLength: 2, maxLength: 1 }],
  ['a required property that accepts nothing', { type: 'object', required: ['a'], properties: { a: false } }],
  ['a negation of all values', { enum: ['a'], not: { const: 'a' } }],
];

/** Differences that are judged for requests and for responses in different ways, or break both. */
const other: SchemaPair[] = [
  ['another type', text, integer, /: type: .* string/, /: type: .* number/],
  ['an object instead of a text', text, user, /: type: /, /: type: /],
  [
    'another format',
    { ...text, format: 'date' },
    { ...text, format: 'date-time' },
    /: format: /,
    /: format: /,
  ],
  ['another pattern', { ...text, pattern: '^a' }, { ...text, pattern: '^b' }, /: pattern: /, /: pattern: /],
  ['another value', list('a'), list('b'), /: enum: .*"a"/, /: enum: .*"b"/],
  [
    'another encoding',
    { ...text, contentEncoding: 'base64' },
    text,
    /: contentEncoding: /,
    /: contentEncoding: /,
  ],
  [
    'another media type of a text',
    text,
    { ...text, contentMediaType: 'text/html' },
    /: contentMediaType: /,
    /: contentMediaType: /,
  ],
  ['an unknown extension', text, { ...text, 'x-unit': 'cm' }, /: x-unit: .*no rule/, /: x-unit: .*no rule/],
  ['the name of an XML element', text, { ...text, xml: { name: 'a' } }, /: xml: /, /: xml: /],
  ['another default', { ...text, default: 'a' }, { ...text, default: 'b' }, /: default: .*"b"/, 'no change'],
  ['a new default', text, { ...text, default: 'a' }, /: default: .*"a"/, 'no change'],
  ['no default beside a reference', { ...word, default: 'a' }, word, /: default: .*nothing/, 'no change'],
  [
    'a new optional property of an open object',
    object({ a: text }),
    object({ a: text, b: text }),
    'accepts more',
    'sends less',
  ],
  [
    'a new required property of an open object',
    object({ a: text }),
    object({ a: text, b: text }, having('b')),
    /\/b: required: /,
    'sends less',
  ],
  [
    'a new required property with a default',
    object({ a: text }),
    object({ a: text, b: { ...text, default: 'b' } }, having('b')),
    /\/b: required: /,
    'sends less',
  ],
  [
    'a new optional property of a closed object',
    closed({ a: text }),
    closed({ a: text, b: text }),
    'accepts more',
    /\/b: properties: .*closed/,
  ],
  [
    'a new property where others had a schema',
    object({}, { additionalProperties: text }),
    object({ a: integer }, { additionalProperties: text }),
    /\/a: type: /,
    /\/a: type: /,
  ],
  [
    'a removed optional property',
    object({ a: text, b: text }),
    object({ a: text }),
    /\/b: properties: .*ignores/,
    /\/b: properties: .*gone/,
  ],
  [
    'a removed property of an object with other properties of any kind',
    object({ a: text, b: text }),
    object({ a: text }, { additionalProperties: reference('Any') }),
    /\/b: properties: .*ignores/,
    /\/b: properties: .*gone/,
    [{}, { Any: {} }],
  ],
  ['a removed required property', user, object({}), /\/name: properties: /, /\/name: properties: /],
  [
    'a removed property in a closed object',
    closed({ a: text, b: text }),
    closed({ a: text }),
    /\/b: properties: .*rejects/,
    /\/b: properties: .*gone/,
  ],
  [
    'a removed property in a part of allOf',
    { allOf: [user, object({ b: text })] },
    { allOf: [user, object({})] },
    /\/b: properties: /,
    /\/b: properties: /,
  ],
  [
    'a removed property in items',
    items(object({ a: text })),
    items(object({})),
    /\/\*\/a: properties: /,
    /\/\*\/a: properties: /,
  ],
  ['a renamed property', object({ a: text }), object({ b: text }), /\/a: properties: /, /\/a: properties: /],
  [
    'a removed property that a pattern covers',
    object({ 'x-a': text }, { patternProperties: { '^x-': text } }),
    object({}, { patternProperties: { '^x-': text } }),
    'no change',
    'no change',
  ],
  [
    'a name with a slash',
    object({ 'a/b': text }),
    object({}),
    /\/a~1b: properties: /,
    /\/a~1b: properties: /,
  ],
  [
    'a required property that became readOnly',
    user,
    object({ name: { ...text, readOnly: true } }, having('name')),
    /\/name: readOnly: /,
    'no change',
  ],
  [
    'an optional property that became readOnly',
    object({ a: text }),
    object({ a: { ...text, readOnly: true } }),
    /\/a: readOnly: /,
    'no change',
  ],
  [
    'a property that became writeOnly',
    object({ a: text }),
    object({ a: { ...text, writeOnly: true } }),
    'no change',
    /\/a: writeOnly: /,
  ],
  [
    'a property that became writeOnly by its reference',
    object({ a: word }),
    object({ a: reference('Secret') }),
    'no change',
    /\/a: writeOnly: /,
    [{ Word: text }, { Secret: { ...text, writeOnly: true } }],
  ],
  [
    'the only property that was readOnly',
    object({ a: reference('Id') }),
    object({ a: text }),
    'accepts more',
    'no change',
    [{ Id: { ...text, readOnly: true } }, {}],
  ],
  [
    'a required property that was readOnly',
    object({ a: { ...text, readOnly: true } }, having('a')),
    object({ a: text }, having('a')),
    /\/a: required: /,
    'no change',
  ],
  [
    'a new required property that is readOnly',
    object({}),
    object({ a: { ...text, readOnly: true } }, having('a')),
    'no change',
    'sends less',
  ],
  ['the first property of a map', object({}), object({ a: text }), /\/a: type: /, 'sends less'],
  [
    'a format of numbers without a known range',
    { ...integer, format: 'uint8' },
    integer,
    'accepts more',
    /: format: /,
  ],
  [
    'a property that accepts nothing',
    object({ a: text }),
    object({ a: false }),
    /\/a: unsatisfiable: /,
    /\/a: unsatisfiable: /,
  ],
  [
    'a schema that accepts nothing',
    text,
    { allOf: [text, integer] },
    /: unsatisfiable: /,
    /: unsatisfiable: /,
  ],
  ['a new value of an extensible enum', growing('a'), growing('a', 'b'), 'accepts more', 'announced'],
  [
    'a new value of an extensible enum in items',
    items(growing('a')),
    items(growing('a', 'b')),
    'accepts more',
    'announced',
  ],
  [
    'a new value of an enum that became extensible',
    list('a'),
    growing('a', 'b'),
    'accepts more',
    /: enum: .*"b"/,
  ],
  [
    'an enum that became extensible',
    object({ a: list('a') }),
    object({ a: growing('a') }),
    'no change',
    /\/a: x-extensible: /,
  ],
  [
    'a required property that became a default one',
    object({ a: text }, having('a')),
    object({ a: text }, byDefault('a')),
    'accepts more',
    'no change',
  ],
  [
    'a default property that became required',
    object({ a: text }, byDefault('a')),
    object({ a: text }, having('a')),
    /\/a: required: /,
    'sends less',
  ],
  [
    'a default property that became an optional one',
    object({ a: text, b: text }, byDefault('a', 'b')),
    object({ a: text, b: text }, byDefault('b')),
    'no change',
    /x-default-members: a may be absent now/,
  ],
  ['an enum that is no longer extensible', growing('a'), list('a'), 'no change', 'sends less'],
  ['a removed value of an extensible enum', growing('a', 'b'), growing('a'), /: enum: .*"b"/, 'sends less'],
  ['an extensible enum without its list', growing('a'), text, 'accepts more', /: enum: |x-extensible/],
  [
    'a new alternative of an extensible union',
    petsOf({ cat: 'Cat', dog: 'Dog' }, growth),
    petsOf({ cat: 'Cat', dog: 'Dog', fish: 'Fish' }, growth),
    'accepts more',
    'announced',
    withKinds,
  ],
  [
    'a new alternative of a union that became extensible',
    petsOf({ cat: 'Cat', dog: 'Dog' }),
    petsOf({ cat: 'Cat', dog: 'Dog', fish: 'Fish' }, growth),
    'accepts more',
    /enum: .*"fish"/,
    withKinds,
  ],
  [
    'a new alternative of an extensible union without a shared property',
    petsOf({ cat: 'Cat', dog: 'Dog' }, growth),
    petsOf({ cat: 'Cat', dog: 'Dog', fish: 'Nameless' }, growth),
    'accepts more',
    /\/name: properties: .*gone/,
    withKinds,
  ],
  [
    'a new alternative of an extensible union with another type of a shared property',
    petsOf({ cat: 'Cat', dog: 'Dog' }, growth),
    petsOf({ cat: 'Cat', dog: 'Dog', fish: 'Numbered' }, growth),
    'accepts more',
    /\/name: type: /,
    withKinds,
  ],
  [
    'another released alternative of an extensible union',
    petsOf({ cat: 'Cat', dog: 'Dog' }, growth),
    petsOf({ cat: 'Cat', dog: 'Dog' }, growth),
    /\/lives: /,
    /\/lives: /,
    [kinds, { ...kinds, Cat: kindOf({ lives: text }) }],
  ],
  [
    'a union that became extensible',
    petsOf({ cat: 'Cat', dog: 'Dog' }),
    petsOf({ cat: 'Cat', dog: 'Dog' }, growth),
    'no change',
    /: x-extensible: the union/,
    withKinds,
  ],
  [
    'a union that is no longer extensible',
    petsOf({ cat: 'Cat', dog: 'Dog' }, growth),
    petsOf({ cat: 'Cat', dog: 'Dog' }),
    'no change',
    'sends less',
    withKinds,
  ],
  [
    'a removed alternative of an extensible union',
    petsOf({ cat: 'Cat', dog: 'Dog' }, growth),
    petsOf({ cat: 'Cat' }, growth),
    /discriminator: .*dog/,
    /discriminator: .*dog/,
    withKinds,
  ],
  [
    'null from an extensible enum',
    growing('a'),
    { anyOf: [growing('a'), nothing] },
    'accepts more',
    /: type: .* null/,
  ],
  [
    'a removed mapping entry',
    petsOf({ cat: 'Cat', dog: 'Dog' }),
    petsOf({ cat: 'Cat' }),
    /discriminator|enum/,
    /discriminator: .*dog/,
    withPets,
  ],
  [
    'a removed second mapping entry',
    petsOf({ cat: 'Cat', kitten: 'Cat', dog: 'Dog' }),
    petsOf({ cat: 'Cat', dog: 'Dog' }),
    /kitten/,
    /discriminator: .*kitten/,
    withPets,
  ],
  [
    'a renamed mapping entry',
    petsOf({ cat: 'Cat', dog: 'Dog' }),
    petsOf({ kitten: 'Cat', dog: 'Dog' }),
    /cat/,
    /kitten/,
    withPets,
  ],
  [
    'a mapping entry of another schema',
    petsOf({ cat: 'Cat', dog: 'Dog' }),
    petsOf({ cat: 'Fish', dog: 'Dog' }),
    /lives|scales/,
    /lives/,
    withPets,
  ],
  [
    'another property of the discriminator',
    petsOf({ cat: 'Cat' }),
    petsOf(
      { cat: 'Cat' },
      { discriminator: { propertyName: 'type', mapping: { cat: '#/components/schemas/Cat' } } },
    ),
    /type|discriminator/,
    /discriminator/,
    withPets,
  ],
  [
    'a new discriminator',
    { oneOf: [reference('Cat'), reference('Dog')] },
    petsOf({ cat: 'Cat', dog: 'Dog' }),
    /\/kind: enum: /,
    /\/kind: enum: |oneOf/,
    withPets,
  ],
  [
    'a discriminator of alternatives with constants',
    { oneOf: [reference('Circle'), reference('Square')] },
    {
      oneOf: [reference('Circle'), reference('Square')],
      discriminator: {
        propertyName: 'kind',
        mapping: { circle: '#/components/schemas/Circle', square: '#/components/schemas/Square' },
      },
    },
    'no change',
    'no change',
    [shapes, shapes],
  ],
  [
    'no discriminator',
    petsOf({ cat: 'Cat', dog: 'Dog' }),
    { oneOf: [reference('Cat'), reference('Dog')] },
    /discriminator/,
    /discriminator/,
    withPets,
  ],
  [
    'a bound in a mapped schema',
    petsOf({ cat: 'Cat', dog: 'Dog' }),
    petsOf({ cat: 'Cat', dog: 'Dog' }),
    /\/lives: maximum: /,
    'sends less',
    [pets, { ...pets, Cat: object({ kind: text, lives: { ...integer, maximum: 9 } }, having('kind')) }],
  ],
  [
    'a removed property in one alternative',
    { oneOf: [closed({ a: text, b: text }, having('a')), closed({ c: text }, having('c'))] },
    { oneOf: [closed({ c: text }, having('c')), closed({ a: text }, having('a'))] },
    /\/b: properties: /,
    /\/b: properties: /,
  ],
  [
    'oneOf that overlaps instead of one object',
    object({ a: text, b: text }, having('a', 'b')),
    { oneOf: [object({ a: text, b: text }, having('a')), object({ a: text, b: text }, having('b'))] },
    /: oneOf: /,
    /required/,
  ],
  ['a second part of allOf', user, { allOf: [user, entity] }, /\/id: required: /, 'sends less'],
  [
    'a type in an alternative beside an open one',
    { anyOf: [user, { type: 'object' }] },
    { anyOf: [object({ name: integer }, having('name')), { type: 'object' }] },
    /\/name: /,
    /\/name: type: /,
  ],
  [
    'a type in an alternative beside any value',
    { anyOf: [user, {}] },
    { anyOf: [object({ name: integer }, having('name')), {}] },
    /\/name: /,
    /\/name: type: /,
  ],
  [
    'the type of items in an alternative beside an open one',
    { anyOf: [items(text), { type: 'array' }] },
    { anyOf: [items(integer), { type: 'array' }] },
    'accepts more',
    /\/\*: type: /,
  ],
  [
    'another tag beside an open alternative',
    { anyOf: [tagged({ const: 'a' }), { type: 'object' }] },
    { anyOf: [tagged({ const: 'a' }), tagged({ const: 'b' }, { name: integer }), { type: 'object' }] },
    'accepts more',
    'sends less',
  ],
  [
    'a number of properties that a readOnly one does not count for',
    object({ a: text, b: { ...text, readOnly: true } }, having('a', 'b')),
    object({ a: text, b: { ...text, readOnly: true } }, { ...having('a', 'b'), minProperties: 2 }),
    /: minProperties: /,
    'sends less',
  ],
  [
    'a readOnly property that a dependency needs',
    object({ a: text, b: { ...text, readOnly: true } }, having('b')),
    object({ a: text, b: { ...text, readOnly: true } }, { ...having('b'), dependentRequired: { a: ['b'] } }),
    /: dependentRequired: /,
    'sends less',
  ],
  [
    'another pattern without the flag u',
    { ...text, pattern: unreadable },
    { ...text, pattern: '[\\w-,]' },
    /: pattern: /,
    /: pattern: /,
  ],
  [
    'a component that changed below another',
    items(reference('Order')),
    items(reference('Order')),
    /\/\*\/by\/name: properties: /,
    /\/\*\/by\/name: properties: /,
    [
      { Order: object({ by: reference('User') }), User: user },
      { Order: object({ by: reference('User') }), User: object({}) },
    ],
  ],
];

export const schemaPairs: SchemaPair[] = [
  ...sameMeaning.flatMap(([title, before, after, schemas]): SchemaPair[] => [
    [title, before, after, 'no change', 'no change', schemas],
    [`${title}, the other way`, after, before, 'no change', 'no change', schemas && [schemas[1], schemas[0]]],
  ]),
  ...narrowerAndWider.flatMap(([title, narrower, wider, says, schemas]): SchemaPair[] => [
    [
      `narrower: ${title}`,
      wider,
      narrower,
      says,
      title === 'a type of pets' ? /discriminator/ : 'sends less',
      schemas && [schemas[1], schemas[0]],
    ],
    [`wider: ${title}`, narrower, wider, 'accepts more', says, schemas],
  ]),
  ...overlapping.map(
    ([title, narrower, wider]): SchemaPair => [
      `a wider alternative by ${title}`,
      { oneOf: [entity, narrower] },
      { oneOf: [entity, wider] },
      /: oneOf: /,
      /: oneOf: |: properties: |: additionalProperties: /,
    ],
  ),
  ...contradictory.map(
    ([title, schema]): SchemaPair => [`${title}`, {}, schema, /: unsatisfiable: /, /: unsatisfiable: /],
  ),
  ...other,
];
