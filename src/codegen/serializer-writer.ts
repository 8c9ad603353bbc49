/** Generates the serializer functions, one per schema. */
import { isDecided, selectionOf } from './choice-selection.ts';
import type { Contract, Schema } from './contract-model.ts';
import type { Discrimination } from './discriminator.ts';
import { type Choice, type Conjunction, collect, join, merge } from './schema-merge.ts';
import type { SchemaWriter } from './schema-writer.ts';
import { member } from './serializer-runtime.ts';
import { writeTyped } from './serializer-types.ts';

const quote = JSON.stringify;

export class SerializerWriter implements SchemaWriter {
  readonly code: string[] = [];
  readonly contract: Contract;
  readonly #names = new Map<string, string>();
  readonly #compile: (schema: Schema) => string;

  /** `compile` returns the name of a function that validates values of a schema. */
  constructor(contract: Contract, compile: (schema: Schema) => string) {
    this.contract = contract;
    this.#compile = compile;
  }

  /** Returns the name of a function that serializes values of the schema; equal schemas share one function. */
  write(schema: unknown, place: string): string {
    if (schema === true) return 'any';
    const { $ref } = (schema ?? {}) as Schema;
    const where = typeof $ref === 'string' ? $ref.slice($ref.lastIndexOf('/') + 1) : place;
    if (schema === false) return this.constant(`() => fail(${quote(`${where}: nothing is allowed here`)})`);
    const all = collect(this.contract, schema as Schema);
    const combinations = all.choices.reduce((count, choice) => count * countOf(choice), 1);
    if (combinations > mostCombinations) {
      const message = `The alternatives of this schema have ${combinations} combinations; a response may have ${mostCombinations}`;
      throw this.contract.fault(schema as Schema, message);
    }
    if (isDecided(this.contract, all)) return this.#writeAll(all, where);
    return this.#define(`checked ${quote(schema)}`, () => {
      const written = this.#writeAll(all, where);
      return `checked(${quote(where)}, ${deferred(written)}, ${this.#compile(schema as Schema)})`;
    });
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

  #define(key: string, body: () => string): string {
    const known = this.#names.get(key);
    if (known) return known;
    const name = `w${this.#names.size}`;
    this.#names.set(key, name);
    // Nested calls are deferred, because schemas may be recursive.
    this.code.push(`const ${name} = ${body()};`);
    return name;
  }

  #writeAll({ parts, choices }: Conjunction, where: string): string {
    const merged = merge(this.contract, parts);
    const [choice, ...rest] = choices;
    if (!choice && Object.keys(merged).length === 0) return 'any';
    return this.#define(quote([merged, choices]), () => {
      if (!choice) return writeTyped(this, merged, where);
      const base = { parts, choices: rest, nots: [] };
      return choice.kind === 'if' ? this.#condition(choice, base, where) : this.#union(choice, base, where);
    });
  }

  /** Serializes branches together with the conditions outside the choice. */
  #with(base: Conjunction, branches: Schema[], where: string): string {
    return this.#writeAll(join(base, ...branches.map((branch) => collect(this.contract, branch))), where);
  }

  #condition(choice: Choice & { kind: 'if' }, base: Conjunction, where: string): string {
    const yes = this.#with(base, [choice.if, choice.then], `${where}/then`);
    const no = this.#with(base, [choice.else], `${where}/else`);
    return `either(${deferred(yes)}, ${deferred(no)}, ${this.#compile(choice.if)})`;
  }

  #union(choice: Choice & { kind: 'oneOf' | 'anyOf' }, base: Conjunction, where: string): string {
    const { kind, branches } = choice;
    const rule = quote(`${where}: ${kind}`);
    const selection = selectionOf(this.contract, choice, base);
    const write = (branch: Schema, index: number) =>
      this.#with(base, [branch], nameOf(branch) ?? `${where}/${kind}/${index}`);
    if (selection?.by === 'property') return this.#switch(selection, base, { where, rule });
    if (selection?.by === 'type') {
      const cases = branches.map((branch, index) => {
        const tests = new Set(selection.types[index]?.map((type) => typeTests[type]));
        return `  if (${[...tests].join(' || ') || 'false'}) return ${write(branch, index)}(v);`;
      });
      return `(v) => {\n${cases.join('\n')}\n  return fail(${rule});\n}`;
    }
    const writers = branches.map((branch, index) => deferred(write(branch, index)));
    const checks = branches.map((branch) => this.#compile(branch));
    return `${kind}(${rule}, [${writers.join(', ')}], [${checks.join(', ')}])`;
  }

  #switch(
    { property, cases, orNull }: Discrimination,
    base: Conjunction,
    { where, rule }: { where: string; rule: string },
  ): string {
    const lines = cases.map(({ values, schema }, index) => {
      const tag = { properties: { [property]: { enum: values } }, required: [property] };
      const labels = values.map((value) => `case ${quote(value)}: `).join('');
      return `    ${labels}return ${this.#with(base, [schema, tag], nameOf(schema) ?? `${where}/${index}`)}(v);`;
    });
    const forNull = orNull ? `  if (v === null) return 'null';\n` : '';
    return `(v) => {\n${forNull}  switch (isObject(v) ? ${member(property)} : undefined) {\n${lines.join('\n')}\n  }\n  return fail(${rule});\n}`;
  }
}

/** Each combination of alternatives becomes a function. */
const mostCombinations = 4096;

const countOf = (choice: Choice): number => (choice.kind === 'if' ? 2 : choice.branches.length);

const deferred = (name: string): string => (name === 'any' ? name : `(v) => ${name}(v)`);

const nameOf = ({ $ref }: Schema): string | undefined =>
  typeof $ref === 'string' ? $ref.slice($ref.lastIndexOf('/') + 1) : undefined;

const typeTests: Record<string, string> = {
  null: 'v === null',
  boolean: `typeof v === 'boolean'`,
  number: `typeof v === 'number'`,
  integer: `typeof v === 'number'`,
  string: `typeof v === 'string'`,
  array: 'Array.isArray(v)',
  object: 'isObject(v)',
};
