import type { ValidationError, Validator } from '../../generated/request-validators.js';
import { type Fault, Problem } from '../errors.ts';
import type { OperationSpec } from './operation.ts';
import type { Parameters } from './parameter-decoder.ts';

/** A body of a thousand wrong items would otherwise be answered with a thousand faults. */
const maxFaults = 100;

export const validateParameters = (validate: Validator, parameters: Parameters): Fault[] =>
  validate(parameters)
    ? unicodeFaults('query', '', parameters.query).concat(unicodeFaults('path', '', parameters.path))
    : faultsOf(validate, (pointer) => {
        const slash = pointer.indexOf('/', 1);
        const place = slash === -1 ? pointer.slice(1) : pointer.slice(1, slash);
        return { in: place as Fault['in'], pointer: slash === -1 ? '' : pointer.slice(slash) };
      });

export const validateBody = (
  spec: OperationSpec,
  validate: Validator | undefined,
  body: unknown,
): Fault[] => {
  if (body === undefined) {
    return spec.body?.required ? [{ in: 'body', pointer: '', rule: 'required', detail: 'is required' }] : [];
  }
  if (!validate) throw new Error(`${spec.id} has no validator for the media type of the body that was read`);
  return validate(body)
    ? unicodeFaults('body', '', body)
    : faultsOf(validate, (pointer) => ({ in: 'body', pointer }));
};

export const refuse = (faults: Fault[]): void => {
  if (faults.length === 0) return;
  const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
  throw new Problem('validation_failed', {
    detail:
      faults.length > maxFaults
        ? `${count} in the request; the first ${maxFaults} are listed.`
        : `${count} in the request.`,
    errors: faults.slice(0, maxFaults),
  });
};

type Place = (pointer: string) => Pick<Fault, 'in' | 'pointer'>;

const faultsOf = (validate: Validator, place: Place): Fault[] =>
  (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if').map((error) => faultOf(error, place));

const faultOf = (error: ValidationError, place: Place): Fault => {
  const { instancePath, keyword, params } = error;
  const own =
    params.missingProperty ?? params.additionalProperty ?? params.unevaluatedProperty ?? params.propertyName;
  const pointer = typeof own === 'string' ? `${instancePath}/${escapePointer(own)}` : instancePath;
  return { ...place(pointer), rule: keyword, detail: describe(error) };
};

const escapePointer = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

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
    default:
      return (message ?? `breaks the rule ${keyword}`).replace('must NOT', 'must not');
  }
};

/**
 * Postgres stores no NUL, and UTF-8 has no lone surrogates: text with either would be refused late or changed in
 * silence, so it is refused here, by name.
 */
const unicodeFaults = (place: Fault['in'], pointer: string, value: unknown): Fault[] => {
  if (typeof value === 'string') {
    return value.isWellFormed() && !value.includes('\0')
      ? []
      : [
          {
            in: place,
            pointer,
            rule: 'unicode',
            detail: 'must be Unicode text without NUL and lone surrogates',
          },
        ];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const at = `${pointer}/${escapePointer(key)}`;
    return unicodeFaults(place, at, item);
  });
};
