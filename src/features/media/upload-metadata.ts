/** The header Upload-Metadata of the protocol tus. */
import { isUtf8 } from 'node:buffer';
import { operations } from '../../../generated/operations.ts';
import { validators } from '../../../generated/request-validators.js';
import type { InputFault } from '../../contract/problem.ts';
import { validateBody } from '../../contract/request-validation.ts';
import type { MediaUploadCreate } from './upload.ts';

/** The members of an upload by their keys in the header. */
const members = new Map([
  ['filename', 'name'],
  ['sha256', 'sha256'],
  ['alt', 'alt'],
  ['title', 'title'],
]);

/** A name for content whose client knows none. */
const unnamed = 'file';

const faultOf = (rule: string, detail: string): InputFault => ({
  in: 'header',
  field: ['Upload-Metadata'],
  rule,
  detail,
});

/** Returns the facts about the file, with the rules of `createMediaUpload`, or what is wrong with them. */
export const readMetadata = (
  header: string | undefined,
  size: number,
): { fields: MediaUploadCreate } | { faults: InputFault[] } => {
  const fields: Record<string, unknown> = { name: unnamed, size };
  const seen = new Set<string>();
  for (const pair of header?.split(',') ?? []) {
    const [key = '', value = '', ...others] = pair.trim().split(' ');
    if (key === '' || others.length > 0)
      return { faults: [faultOf('format', 'must be pairs of a key and a value')] };
    if (seen.has(key)) return { faults: [faultOf('uniqueItems', `has the key ${key} twice`)] };
    seen.add(key);
    const text = decode(value);
    if (text === undefined)
      return { faults: [faultOf('contentEncoding', `needs Base64 of UTF-8 as the value of ${key}`)] };
    const member = members.get(key);
    if (member !== undefined) fields[member] = text;
  }
  const faults = faultsOf(fields);
  return faults.length > 0 ? { faults } : { fields: fields as MediaUploadCreate };
};

/** Undefined unless the value is Base64 of UTF-8. */
const decode = (value: string): string | undefined => {
  const bytes = Buffer.from(value, 'base64');
  return bytes.toString('base64') === value && isUtf8(bytes) ? bytes.toString() : undefined;
};

const json = 'application/json';

const faultsOf = (value: Record<string, unknown>): InputFault[] => {
  const body = { mediaType: json, declared: json, value };
  const { createMediaUpload: validator } = validators;
  return validateBody(operations.createMediaUpload, validator?.body ?? {}, body).map(
    ({ pointer, rule, detail }) => {
      const [key] = [...members].find(([, member]) => pointer === `/${member}`) ?? [pointer];
      return faultOf(rule, `${key} ${detail}`);
    },
  );
};
