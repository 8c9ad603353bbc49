/** Generates the serializer functions, one per schema. */
import type { Contract, Schema } from './contract-model.ts';
import { resolverOf } from './reference.ts';
import { type Choice, type Conjunction, collect, join, merge } from './schema-merge.ts';
import type { Place, SchemaWriter } from './schema-writer.ts';
import { writeTyped } from './serializer-types.ts';

const quote = JSON.stringify;

export class SerializerWriter implements SchemaWriter {
  readonly code: string[] = [];
  readonly contract: Contract;
  readonly #names = new Map<string, string>();

  constructor(contract: Contract) {
    this.contract = contract;
  }

  /**
   * Returns the name of a function that serializes values of the schema; equal schemas share one function. A strict function
   * throws for undeclared properties of a closed object, like a validator; otherwise they are dropped.
   */
  write(schema: unknown, place: string, strict = false): string {
    if (schema === true) return 'any';
    const { $ref } = (schema ?? {}) as Schema;
    const where = typeof $ref === 'string' ? $ref.slice($ref.lastIndexOf('/') + 1) : place;
    if (schema === false) return this.constant(`() => fail(${quote(`${where}: nothing is allowed here`)})`);
    return this.#writeAll(collect(this.contract, schema as Schema), where, strict);
  }

  /** Hoists a value that is built once, such as a RegExp, to a module constant. */
  constant(expression: string): string {
    const known = this.#names.get(expression);
    if (known) return known;
    const name = `c${this.#names.size}`;
    this.#names.set(expression, name);
    this.code.push(`const ${name} = ${expression};`);
    return name;
  }

  #writeAll({ parts, choices, nots }: Conjunction, where: string, strict: boolean): string {
    const merged = merge(this.contract, parts);
    if (Object.keys(merged).length === 0 && choices.length === 0 && nots.length === 0) return 'any';
    const key = quote([merged, choices, nots, strict]);
    const known = this.#names.get(key);
    if (known) return known;
    const name = `w${this.#names.size}`;
    this.#names.set(key, name);
    // Nested calls are deferred, because schemas may be recursive.
    this.code.push(`const ${name} = ${this.#body({ parts, choices, nots }, merged, { where, strict })};`);
    return name;
  }

  #body({ parts, choices, nots }: Conjunction, merged: Schema, { where, strict }: Place): string {
    const [not, ...otherNots] = nots;
    if (not) {
      const inner = this.#writeAll({ parts, choices, nots: otherNots }, where, strict);
      const forbidden = this.write(not, `${where}/not`, true);
      return `without(${quote(`${where}: not`)}, ${deferred(inner)}, ${deferred(forbidden)})`;
    }
    const [choice, ...rest] = choices;
    if (!choice) return writeTyped(this, merged, { where, strict });
    const base = { parts, choices: rest, nots: [] };
    return choice.kind === 'if'
      ? this.#condition(choice, base, { where, strict })
      : this.#union(choice, base, { where, strict });
  }

  /** Serializes branches together with the conditions outside the choice. */
  #with(base: Conjunction, branches: Schema[], { where, strict }: Place): string {
    return this.#writeAll(
      join(base, ...branches.map((branch) => collect(this.contract, branch))),
      where,
      strict,
    );
  }

  #condition(choice: Choice & { kind: 'if' }, base: Conjunction, { where, strict }: Place): string {
    const yes = this.#with(base, [choice.if, choice.then], { where: `${where}/then`, strict });
    const no = this.#with(base, [choice.else], { where: `${where}/else`, strict });
    const condition = this.write(choice.if, `${where}/if`, true);
    return `either(${quote(`${where}: if`)}, ${deferred(yes)}, ${deferred(no)}, ${deferred(condition)})`;
  }

  #union(choice: Choice & { kind: 'oneOf' | 'anyOf' }, base: Conjunction, { where, strict }: Place): string {
    const { kind, branches } = choice;
    const rule = quote(`${where}: ${kind}`);
    const write = (branch: Schema, index: number, isStrict = strict) =>
      this.#with(base, [branch], { where: nameOf(branch) ?? `${where}/${kind}/${index}`, strict: isStrict });
    const tagged = this.#tags(choice, base);
    if (tagged) {
      const cases = tagged.cases.map(({ values, schema }, index) => {
        const tag = { properties: { [tagged.property]: { enum: values } }, required: [tagged.property] };
        const labels = values.map((value) => `case ${quote(value)}: `).join('');
        return `    ${labels}return ${this.#with(base, [schema, tag], { where: nameOf(schema) ?? `${where}/${index}`, strict })}(v);`;
      });
      const orNull = tagged.orNull ? `  if (v === null) return 'null';\n` : '';
      return `(v) => {\n${orNull}  switch (v?.[${quote(tagged.property)}]) {\n${cases.join('\n')}\n  }\n  return fail(${rule});\n}`;
    }
    const tests = this.#tests(branches, base);
    if (tests) {
      const cases = branches.map(
        (branch, index) => `  if (${tests[index]}) return ${write(branch, index)}(v);`,
      );
      return `(v) => {\n${cases.join('\n')}\n  return fail(${rule});\n}`;
    }
    const writers = branches.map((branch, index) => deferred(write(branch, index)));
    const strictly = branches.map((branch, index) => deferred(write(branch, index, true)));
    return `${kind}(${rule}, [${writers.join(', ')}], [${strictly.join(', ')}])`;
  }

  /** Finds the property that discriminates the branches: the discriminator, or a required property with constants. */
  #tags({ branches, discrimination }: Choice & { kind: 'oneOf' | 'anyOf' }, base: Conjunction) {
    if (discrimination) return discrimination;
    const all = branches.map((branch) => this.#alone(branch, base));
    const names = Object.keys((all[0]?.properties ?? {}) as Schema);
    const property = names.find((name) => {
      const values = all.flatMap(
        (merged) => tagValues(this.contract, merged, name) ?? [undefined, undefined],
      );
      return new Set(values).size === values.length;
    });
    if (property === undefined || branches.length < 2) return undefined;
    const cases = branches.map((schema, index) => ({
      values: tagValues(this.contract, all[index] as Schema, property) as string[],
      schema,
    }));
    return { property, cases, orNull: false };
  }

  #alone(branch: Schema, base: Conjunction): Schema {
    return merge(this.contract, [...base.parts, ...collect(this.contract, branch).parts]);
  }

  /** Returns a test by type for each branch, if the types are disjoint. */
  #tests(branches: Schema[], base: Conjunction): string[] | undefined {
    const types = branches.map((branch) => {
      const { type, enum: values } = this.#alone(branch, base) as { type?: string[]; enum?: unknown[] };
      return (type ?? values?.map(typeOfValue))?.map((each) => (each === 'integer' ? 'number' : each));
    });
    const all = types.flatMap((each) => [...new Set(each ?? ['?', '?'])]);
    if (types.includes(undefined) || new Set(all).size < all.length) return undefined;
    return types.map((each) => [...new Set(each)].map((type) => typeTests[type]).join(' || '));
  }
}

const deferred = (name: string): string => (name === 'any' ? name : `(v) => ${name}(v)`);

const nameOf = ({ $ref }: Schema): string | undefined =>
  typeof $ref === 'string' ? $ref.slice($ref.lastIndexOf('/') + 1) : undefined;

const typeOfValue = (value: unknown): string => (value === null ? 'null' : typeof value);

const typeTests: Record<string, string> = {
  null: 'v === null',
  boolean: `typeof v === 'boolean'`,
  number: `typeof v === 'number'`,
  string: `typeof v === 'string'`,
  array: 'Array.isArray(v)',
  object: 'isObject(v)',
};

const tagValues = (contract: Contract, merged: Schema, name: string): string[] | undefined => {
  const property = ((merged.properties ?? {}) as Record<string, unknown>)[name];
  const required = (merged.required ?? []) as string[];
  if (!required.includes(name) || typeof property !== 'object' || property === null) return undefined;
  const { const: only, enum: values = only === undefined ? [] : [only] } = resolverOf(
    contract.document,
  )<Schema>(property as Schema);
  const isTag =
    (values as unknown[]).length > 0 && (values as unknown[]).every((value) => typeof value === 'string');
  return isTag ? (values as string[]) : undefined;
};
