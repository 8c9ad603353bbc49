import type { Contract, Operation, Parameter, Schema } from './contract-model.ts';
import { resolverOf } from './contract-model.ts';
import { declaredBehaviour } from './declared-behaviour.ts';

/** The operations as one literal: what the engine does with each, as data and as types. */
export const renderOperationTable = (contract: Contract): string => {
  const rows = contract.operations.map(
    (operation) =>
      `  ${JSON.stringify(operation.id)}: ${JSON.stringify(row(contract, operation), null, 2).replaceAll('\n', '\n  ')},`,
  );
  return `export const operations = {\n${rows.join('\n')}\n} as const;\n`;
};

export const renderProblems = ({ problems }: Contract): string => {
  const rows = Object.entries(problems).map(
    ([code, { status, title }]) => `  ${code}: { status: ${status}, title: ${JSON.stringify(title)} },`,
  );
  return `export const problems = {\n${rows.join('\n')}\n} as const;\n`;
};

const row = (contract: Contract, operation: Operation) => ({
  id: operation.id,
  method: operation.method,
  path: operation.path,
  authentication: authentication(operation),
  security: operation.security,
  parameters: operation.parameters.map((parameter) => parameterSpec(contract, parameter)),
  defaults: defaults(operation),
  body: operation.body
    ? { required: operation.body.required, mediaTypes: operation.body.media.map(({ type }) => type) }
    : null,
  responses: Object.fromEntries(
    operation.responses.map(({ status, media, headers }) => [
      status,
      {
        mediaTypes: media.map(({ type }) => type),
        headers: Object.fromEntries(
          headers.map(({ name, required }) => [name, required ? 'required' : 'optional']),
        ),
      },
    ]),
  ),
  problems: problemCodes(contract, operation),
  ...declaredBehaviour(contract, operation),
});

const authentication = ({ security }: Operation): 'none' | 'optional' | 'required' => {
  if (security.length === 0) return 'none';
  return security.some((alternative) => Object.keys(alternative).length === 0) ? 'optional' : 'required';
};

/** The codes that the operation's problem responses allow, read from their schemas. */
export const problemCodes = ({ problems }: Contract, { responses }: Operation): string[] =>
  responses
    .flatMap(({ media }) => media)
    .filter(({ type }) => type === 'application/problem+json')
    .flatMap(
      ({ schema }) =>
        ((schema?.properties as Schema | undefined)?.code as Schema | undefined)?.enum as string[],
    )
    .filter((code) => problems[code]);

const parameterSpec = (
  contract: Contract,
  { name, in: place, required, style, explode, schema }: Parameter,
) => ({
  name,
  in: place,
  required,
  style,
  explode,
  shape: shapeOf(contract, schema),
});

type Shape = { type: string; items?: Shape; properties?: Record<string, Shape> };

/** As much of a schema as decoding text needs: types, not bounds. */
const shapeOf = (contract: Contract, schema: Schema): Shape => {
  const resolved = resolverOf(contract.document)<Schema>(schema);
  const types = [resolved.type ?? []].flat().filter((type) => type !== 'null') as string[];
  const type = types.length === 1 ? (types[0] as string) : typeOfValues(resolved);
  if (type === 'array') return { type, items: shapeOf(contract, (resolved.items ?? {}) as Schema) };
  if (type !== 'object') return { type };
  const properties = Object.entries((resolved.properties ?? {}) as Record<string, Schema>);
  return {
    type,
    properties: Object.fromEntries(properties.map(([key, value]) => [key, shapeOf(contract, value)])),
  };
};

const typeOfValues = ({ enum: values, const: value }: Schema): string => {
  const types = new Set(
    (Array.isArray(values) ? values : value === undefined ? [] : [value]).map((item) => typeof item),
  );
  return types.size === 1 && !types.has('string') ? (types.has('boolean') ? 'boolean' : 'number') : 'string';
};

const defaults = ({ parameters }: Operation) => {
  const filled: Record<string, Record<string, unknown>> = {};
  for (const { in: place, name, schema } of parameters) {
    if (schema.default === undefined) continue;
    filled[place] ??= {};
    filled[place][name] = schema.default;
  }
  return filled;
};
