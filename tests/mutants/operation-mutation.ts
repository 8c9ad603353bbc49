import { isNode, type Mutant, type Mutate, type Node, type Path } from './contract-file.ts';
import { mutateSchema } from './schema-mutation.ts';

/** The mutants of a path file: likely mistakes, and subtle changes. */
export const mutatePath = (mutate: Mutate, item: Node): Mutant[] =>
  Object.entries(item).flatMap(([method, operation]) => {
    if (!isNode(operation)) return [];
    const at = [method];
    return [
      mutate('operation renamed', [...at, 'operationId'], `${operation.operationId}Again`),
      ...access(mutate, at, operation),
      ...policies(mutate, at, operation),
      ...parameters(mutate, at, operation),
      ...body(mutate, at, operation),
      ...all(mutate, at, operation),
    ];
  });

const access = (mutate: Mutate, at: Path, { 'x-access': declared }: Node): Mutant[] => {
  const path = [...at, 'x-access'];
  if (!isNode(declared)) return [mutate('access closed', path, { scopes: ['profile:read'] })];
  return [
    mutate('access opened', path, 'public'),
    mutate(
      'authentication made optional or not',
      [...path, 'authentication'],
      declared.authentication ? undefined : 'optional',
    ),
    mutate('scope dropped', [...path, 'scopes'], []),
    mutate('scope changed', [...path, 'scopes'], ['orders:write', 'profile:read']),
    mutate('security schemes changed', [...path, 'schemes'], declared.schemes ? undefined : ['bearer']),
  ];
};

const policies = (mutate: Mutate, at: Path, operation: Node): Mutant[] =>
  Object.entries(operation)
    .filter(([name]) => name.startsWith('x-') && name !== 'x-access')
    .flatMap(([name, value]) => {
      const path = [...at, name];
      const dropped = mutate(name === 'x-problems' ? 'problem dropped' : 'policy dropped', path, undefined);
      if (name === 'x-problems') return [dropped, ...problems(mutate, path, value as string[])];
      const parts: [Path, unknown][] = isNode(value)
        ? Object.entries(value).map(([key, part]) => [[...path, key], part])
        : [[path, value]];
      return [dropped, ...parts.flatMap(([at, part]) => mutatePolicy(mutate, at, part))];
    });

const opposites = [
  ['required', 'optional'],
  ['read', 'write'],
  ['public', 'private'],
  ['actor', 'ip'],
];

const mutatePolicy = (mutate: Mutate, path: Path, value: unknown): Mutant[] => {
  if (typeof value === 'number') {
    return [
      mutate('policy loosened', path, value * 3),
      mutate('policy tightened', path, Math.max(1, Math.floor(value / 3))),
    ];
  }
  if (Array.isArray(value)) return [mutate('policy changed', path, ['surprise'])];
  const opposite = opposites.find((pair) => pair.includes(value as string))?.find((each) => each !== value);
  return opposite === undefined ? [] : [mutate('policy changed', path, opposite)];
};

const problems = (mutate: Mutate, path: Path, codes: string[]): Mutant[] => [
  ...codes.map((code) =>
    mutate(
      'problem dropped',
      path,
      codes.filter((each) => each !== code),
    ),
  ),
  mutate('problem added', path, [...codes, 'invalid_credentials']),
];

const parameters = (mutate: Mutate, at: Path, operation: Node): Mutant[] =>
  ((operation.parameters ?? []) as Node[]).flatMap((parameter, index) => {
    const path = [...at, 'parameters', index];
    if (parameter.$ref) return [mutate('parameter removed', path, undefined)];
    return [mutate('parameter removed', path, undefined), ...mutateParameter(mutate, path, parameter)];
  });

export const mutateParameter = (mutate: Mutate, path: Path, parameter: Node): Mutant[] => [
  mutate('parameter renamed', [...path, 'name'], `${parameter.name}X`),
  mutate('parameter made required or not', [...path, 'required'], !parameter.required),
  ...(parameter.in === 'query' ? [mutate('parameter written otherwise', [...path, 'explode'], false)] : []),
  ...mutateSchema(mutate, [...path, 'schema'], parameter.schema),
];

const body = (mutate: Mutate, at: Path, { requestBody }: Node): Mutant[] => {
  if (!isNode(requestBody)) return [];
  const path = [...at, 'requestBody'];
  return [
    mutate('body dropped', path, undefined),
    mutate('body made optional', [...path, 'required'], false),
    ...content(mutate, path, requestBody),
  ];
};

const all = (mutate: Mutate, at: Path, { responses }: Node): Mutant[] =>
  Object.entries((responses ?? {}) as Record<string, Node>).flatMap(([status, response]) => {
    const path = [...at, 'responses', status];
    const other = status === '200' ? '202' : '200';
    return [
      mutate('status changed', [...at, 'responses'], { [other]: response }),
      mutate('status added', [...at, 'responses', other], { description: 'Another success.' }),
      ...Object.entries((response.headers ?? {}) as Node).flatMap(([name, header]) => [
        mutate('header removed', [...path, 'headers', name], undefined),
        ...(isNode(header) && header.required
          ? [mutate('header made optional', [...path, 'headers', name, 'required'], false)]
          : []),
      ]),
      ...content(mutate, path, response),
    ];
  });

const content = (mutate: Mutate, at: Path, node: Node): Mutant[] =>
  Object.entries((node.content ?? {}) as Record<string, Node>).flatMap(([type, media]) => {
    const path = [...at, 'content', type];
    const example = Object.keys((media.examples ?? {}) as Node)[0];
    return [
      mutate('media type changed', [...at, 'content'], { 'application/vnd.other+json': media }),
      mutate('examples removed', [...path, 'examples'], undefined),
      ...(example ? [mutate('example broken', [...path, 'examples', example, 'value'], 7)] : []),
      ...mutateSchema(mutate, [...path, 'schema'], media.schema),
    ];
  });
