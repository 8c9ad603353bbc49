import type { Body } from './body-reader.ts';
import type { ValidationError, Validator } from './generated-contract.ts';
import type { MultipartBody } from './multipart-reader.ts';
import type { OperationSpec } from './operation.ts';
import type { Parameters } from './parameter-decoder.ts';
import { type Fault, toPointer } from './problem.ts';

const places = ['path', 'query', 'header', 'cookie'] as const;

/** Returns every fault of the parameters. */
export const validateParameters = (
  { ranges }: Pick<OperationSpec, 'ranges'>,
  validate: Validator,
  parameters: Parameters,
): Fault[] =>
  validate(parameters)
    ? [
        ...places.flatMap((place) => textFaults(place, '', parameters[place])),
        ...ranges.flatMap((range) => rangeFaults(range, parameters.query)),
      ]
    : faultsOf(validate, (pointer) => {
        const slash = pointer.indexOf('/', 1);
        const place = slash === -1 ? pointer.slice(1) : pointer.slice(1, slash);
        return { in: place as Fault['in'], pointer: slash === -1 ? '' : pointer.slice(slash) };
      });

/** Returns every fault of the body, or of the fields of a multipart form. A binary body has no schema to check. */
export const validateBody = (
  spec: OperationSpec,
  validators: Readonly<Record<string, Validator>>,
  body: Body | undefined,
): Fault[] => {
  if (body === undefined) {
    return spec.body?.required ? [{ in: 'body', pointer: '', rule: 'required', detail: 'is required' }] : [];
  }
  const kind = spec.body?.contents?.[body.declared]?.kind;
  if (kind === 'binary') return [];
  const value = kind === 'multipart' ? (body.value as MultipartBody).fields : body.value;
  const validate = validators[body.declared];
  if (!validate) throw new Error(`${spec.id} has no validator for ${body.declared}`);
  return validate(value, { instancePath: '', parentData: body, parentDataProperty: 'value' })
    ? textFaults('body', '', value)
    : faultsOf(validate, (pointer) => ({ in: 'body', pointer }));
};

/** Checks the order of a range's bounds, which the schema of neither parameter can declare. */
const rangeFaults = ({ from, to }: OperationSpec['ranges'][number], query: Parameters['query']): Fault[] =>
  ordinal(query[from]) > ordinal(query[to])
    ? [
        {
          in: 'query',
          pointer: toPointer(to),
          rule: 'range',
          detail: `must not be less than ${from}`,
        },
      ]
    : [];

/** NaN for an absent bound, because NaN is never greater. */
const ordinal = (bound: unknown): number => (typeof bound === 'string' ? Date.parse(bound) : Number(bound));

type Place = (pointer: string) => Pick<Fault, 'in' | 'pointer'>;

const faultsOf = (validate: Validator, place: Place): Fault[] =>
  (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if').map((error) => faultOf(error, place));

const faultOf = (error: ValidationError, place: Place): Fault => {
  const { instancePath, keyword, params } = error;
  const own =
    params.missingProperty ?? params.additionalProperty ?? params.unevaluatedProperty ?? params.propertyName;
  const pointer = typeof own === 'string' ? instancePath + toPointer(own) : instancePath;
  return { ...place(pointer), rule: keyword, detail: describe(error) };
};

const describe = ({ keyword, params, message }: ValidationError): string => {
  switch (keyword) {
    case 'required':
      return 'is required';
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return 'is not known here';
    case 'enum':
      return `must be one of ${(params.allowedValues as unknown[]).map((value) => JSON.stringify(value)).join(', ')}`;
    case 'const':
      return `must be ${JSON.stringify(params.allowedValue)}`;
    case 'minimum':
      return `must be at least ${params.limit}`;
    case 'maximum':
      return `must be at most ${params.limit}`;
    case 'readOnly':
      return 'is read-only, and must not be sent';
    default:
      return (message ?? `breaks the rule ${keyword}`).replace('must NOT', 'must not');
  }
};

/**
 * Rejects values that the database would reject or change: Postgres stores no NUL, UTF-8 has no lone surrogates, and JSON
 * has no infinity, as which JavaScript reads 1e400.
 */
const textFaults = (place: Fault['in'], pointer: string, value: unknown): Fault[] => {
  if (isSound(value)) return [];
  if (typeof value === 'number') {
    return [{ in: place, pointer, rule: 'number', detail: 'must be a number of double precision' }];
  }
  if (typeof value === 'string') return [unicodeFault(place, pointer)];
  return Object.entries(value as object).flatMap(([key, item]) => {
    const at = pointer + toPointer(isSound(key) ? key : key.toWellFormed().replaceAll('\0', '\ufffd'));
    return isSound(key) ? textFaults(place, at, item) : [unicodeFault(place, at)];
  });
};

const unicodeFault = (place: Fault['in'], pointer: string): Fault => ({
  in: place,
  pointer,
  rule: 'unicode',
  detail: 'must be Unicode text without NUL and lone surrogates',
});

const isSound = (value: unknown): boolean => {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isSound);
  for (const key of Object.keys(value)) {
    if (!isSound(key) || !isSound((value as Record<string, unknown>)[key])) return false;
  }
  return true;
};
