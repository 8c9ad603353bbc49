/** Rules of our own, beside Redocly's `recommended-strict`. Each one names the place and what to write instead. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import type { Declared } from './expand.ts';
import { readProblems } from './problems.ts';

type Location = { child: (key: string[] | string) => Location; key: () => Location };
type Context = {
  location: Location;
  report: (problem: { message: string; location: Location }) => void;
};
type Example = { summary?: string; value?: unknown };
type Media = { examples?: Record<string, Example>; example?: unknown };

const extensionsDir = fileURLToPath(new URL('.', import.meta.url));

const readExtensions = () => {
  const ajv = new Ajv2020({ strict: true });
  return new Map(
    readdirSync(extensionsDir)
      .filter((file) => file.startsWith('x-') && file.endsWith('.yaml'))
      .map((file) => [
        basename(file, '.yaml'),
        ajv.compile(parse(readFileSync(join(extensionsDir, file), 'utf8')) as object),
      ]),
  );
};

/** Every `x-` key of an operation has a schema in openapi/extensions, and its value fits it. */
const declarationsAreKnown = () => {
  const extensions = readExtensions();
  return {
    Operation(operation: Record<string, unknown>, { report, location }: Context) {
      for (const key of Object.keys(operation).filter((name) => name.startsWith('x-'))) {
        const validate = extensions.get(key);
        const at = location.child(key);
        if (!validate) {
          report({
            message: `${key} is not declared: add openapi/extensions/${key}.yaml or remove it.`,
            location: at.key(),
          });
        } else if (!validate(operation[key])) {
          const faults = (validate.errors ?? []).map(
            ({ message, params }) => `${message} ${JSON.stringify(params)}`,
          );
          report({
            message: `${key} ${faults.join('; ')}. See openapi/extensions/${key}.yaml.`,
            location: at,
          });
        }
      }
    },
  };
};

const problemsAreInTheCatalogue = () => {
  const catalogue = readProblems(join(extensionsDir, '..', 'problems.yaml'));
  return {
    Operation(operation: Declared, { report, location }: Context) {
      for (const code of operation['x-problems'] ?? []) {
        if (catalogue[code]) continue;
        report({
          message: `${code} is not in openapi/problems.yaml.`,
          location: location.child('x-problems'),
        });
      }
    },
  };
};

/** Mock, docs and the executable examples live from them. */
const mediaTypesHaveNamedExamples = () => ({
  MediaType(media: Media, { report, location }: Context) {
    const examples = Object.entries(media.examples ?? {});
    if (examples.length === 0) {
      report({ message: 'Give at least one named example under `examples`.', location });
    }
    for (const [name, example] of examples) {
      if (example.summary) continue;
      report({
        message: `The example ${name} needs a summary.`,
        location: location.child(['examples', name]),
      });
    }
  },
});

const operationIdsAreVerbNoun = () => ({
  Operation(operation: Declared, { report, location }: Context) {
    if (/^[a-z]+[A-Z]?[A-Za-z0-9]*$/.test(operation.operationId ?? '')) return;
    report({
      message: 'Name the operation verbNoun, in camelCase: createOrder.',
      location: location.child('operationId'),
    });
  },
});

const operationsHaveOneTag = () => ({
  Operation(operation: { tags?: string[] }, { report, location }: Context) {
    if (operation.tags?.length === 1) return;
    report({ message: 'Give the operation exactly one tag.', location: location.child('tags') });
  },
});

/** Requests are closed, so that a misspelt field is refused and not silently lost. */
const requestObjectsAreClosed = () => ({
  RequestBody: {
    Schema(
      schema: { type?: unknown; properties?: object; additionalProperties?: unknown },
      { report, location }: Context,
    ) {
      if (!schema.properties || schema.additionalProperties !== undefined) return;
      report({ message: 'Close the object with `additionalProperties: false`.', location });
    },
  },
});

export const rules = {
  'declarations-are-known': declarationsAreKnown,
  'problems-are-in-the-catalogue': problemsAreInTheCatalogue,
  'media-types-have-named-examples': mediaTypesHaveNamedExamples,
  'operation-ids-are-verb-noun': operationIdsAreVerbNoun,
  'operations-have-one-tag': operationsHaveOneTag,
  'request-objects-are-closed': requestObjectsAreClosed,
};
