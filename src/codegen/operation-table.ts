import { essenceOf, isJson } from '../contract/media-type.ts';
import { urlTemplate } from './base-path.ts';
import { bodyShape, contentKind } from './body-shape.ts';
import type { Contract, Operation, Response, Schema } from './contract-model.ts';
import { queryCredentials } from './credential.ts';
import { declaredBehaviour } from './declared-behaviour.ts';
import { checkNames, parameterSpec } from './parameter-shape.ts';
import { problemCodes } from './problem-code.ts';
import { checkHeaders, engineHeaders, handlerHeaders } from './response-header.ts';
import { conjunctsOf } from './schema-conjunct.ts';
import { checkStreams } from './stream-check.ts';

/** Writes the operation table: one literal, which the engine reads as data and as types. */
export const renderOperationTable = (contract: Contract): string => {
  const rows = contract.operations.map(
    (operation) => `  ${JSON.stringify(operation.id)}: ${renderRow(row(contract, operation))},`,
  );
  return `export const operations = {\n${rows.join('\n')}\n} as const;\n`;
};

/** One line per property, so that a diff shows each change. */
const renderRow = (facts: object): string => {
  const lines = Object.entries(facts).map(([name, value]) => `    ${name}: ${JSON.stringify(value)},`);
  return `{\n${lines.join('\n')}\n  }`;
};

export const renderProblems = ({ problems }: Contract): string => {
  const rows = Object.entries(problems).map(
    ([code, { status, title }]) =>
      `  ${/^[a-z_]\w*$/i.test(code) ? code : JSON.stringify(code)}: { status: ${status}, title: ${JSON.stringify(title)} },`,
  );
  return `export const problems = {\n${rows.join('\n')}\n} as const;\n`;
};

/** The faults of one part do not hide those of another. */
const row = (contract: Contract, operation: Operation) => {
  const attempt = <T>(work: () => T): T | undefined => contract.attempt(work, operation.at);
  attempt(() => checkStreams(contract, operation));
  return {
    id: operation.id,
    method: operation.method,
    path: urlTemplate(operation),
    authentication: authentication(operation),
    security: operation.security,
    recentAuthentication: operation.declarations['x-recent-authentication'] ?? null,
    rawBody: operation.declarations['x-raw-body'] ?? false,
    queryCredentials: queryCredentials(contract, operation),
    parameters: attempt(() => parameterSpecs(contract, operation)),
    defaults: defaults(contract, operation),
    body: attempt(() => bodySpec(contract, operation)),
    responses: Object.fromEntries(
      operation.responses.map((response) => [
        response.status,
        attempt(() => responseSpec(contract, operation, response)),
      ]),
    ),
    engineHeaders: engineHeaders(contract, operation),
    problems: problemCodes(contract, operation),
    ...attempt(() => declaredBehaviour(contract, operation)),
  };
};

const authentication = ({ security }: Operation): 'none' | 'optional' | 'required' => {
  if (security.length === 0) return 'none';
  return security.some((alternative) => Object.keys(alternative).length === 0) ? 'optional' : 'required';
};

const parameterSpecs = (contract: Contract, { parameters }: Operation) => {
  const specs = parameters.map((parameter) => parameterSpec(contract, parameter));
  checkNames(contract, parameters, specs);
  return specs;
};

const bodySpec = (contract: Contract, { id, body, declarations }: Operation) => {
  if (!body) return null;
  const contents = body.media.map((media) => [media.type, bodyShape(contract, media)] as const);
  const [streamed] = contents.find(([, shape]) => /binary|multipart/.test(shape?.kind ?? '')) ?? [];
  // A streamed body is not held, so its bytes can neither be compared with another body nor be passed on.
  const unsupported = (['x-idempotency', 'x-raw-body'] as const).find((name) => name in declarations);
  if (streamed && unsupported) {
    const media = body.media.find(({ type }) => type === streamed);
    throw contract.fault(media?.schema ?? {}, `${id}: ${unsupported} is not supported for ${streamed}`);
  }
  return {
    required: body.required,
    mediaTypes: contents.map(([type]) => type),
    ...onlyOthers(contents),
  };
};

/** Describes the contents that are not JSON. */
const onlyOthers = (contents: (readonly [string, object | undefined])[]) => {
  const others = contents.filter(([, content]) => content !== undefined);
  return others.length === 0 ? {} : { contents: Object.fromEntries(others) };
};

const responseSpec = (contract: Contract, operation: Operation, response: Response) => {
  const { media, headers } = response;
  checkHeaders(contract, response);
  const others = media.filter(({ type }) => !isJson(type));
  const kinds = others.map((each) => [each.type, contentKind(contract, each)] as const);
  const [first] = media;
  const unnamed = first && typeInRange(first.type, new Map(kinds).get(first.type));
  const required = handlerHeaders(contract, operation, response).filter((header) => header.required);
  return {
    mediaTypes: media.map(({ type }) => type),
    ...(kinds.length > 0 && { kinds: Object.fromEntries(kinds) }),
    ...(unnamed && { unnamed }),
    headers: Object.fromEntries(
      headers.map(({ name, required: isRequired }) => [name, isRequired ? 'required' : 'optional']),
    ),
    ...(required.length > 0 && { required: required.map(({ name }) => name) }),
  };
};

/** Returns the usual media type of a range for a kind of content, if there is one. */
const typeInRange = (range: string, kind: string | undefined): string | undefined => {
  const usual: Record<string, string> = {
    json: 'application/json',
    text: 'text/plain',
    binary: 'application/octet-stream',
  };
  const [type, subtype] = essenceOf(range).split('/') as [string, string];
  const found = usual[kind ?? ''];
  return subtype === '*' && (type === '*' || found?.startsWith(`${type}/`)) ? found : undefined;
};

const defaults = (contract: Contract, { parameters }: Operation) => {
  const filled: Record<string, Record<string, unknown>> = {};
  for (const { in: place, name, schema } of parameters) {
    const value = defaultOf(contract, schema);
    if (value === undefined) continue;
    filled[place] ??= {};
    filled[place][name] = value;
  }
  return filled;
};

/** Returns the default of a schema: its own, or that of a schema that it refers to or extends. */
export const defaultOf = (contract: Contract, schema: Schema): unknown =>
  conjunctsOf(contract, schema).find((part) => part.default !== undefined)?.default;
