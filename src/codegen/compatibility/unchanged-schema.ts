import { type Json, memberOf } from '../json.ts';
import { keysOf } from '../json-pointer.ts';
import { textOf } from './schema-shape.ts';

const reference = /"\$ref":("[^"\\]+")/g;

/**
 * Tells whether all schemas to which a text refers, directly or through others, are the same in two documents. It is only
 * about their texts: schemas of the same meaning may differ. A reference that leads nowhere differs.
 */
export const refersToSame = (before: Json, after: Json, text: string): boolean => {
  const references = new Set(referencesOf(text));
  // A set yields what is added to it during the iteration.
  for (const each of references) {
    const [was, is] = [before, after].map((document) =>
      textOf(keysOf(each)?.reduce<unknown>(memberOf, document)),
    );
    if (was === undefined || was !== is || was === 'nothing') return false;
    for (const next of referencesOf(was)) references.add(next);
  }
  return true;
};

const referencesOf = (text: string): string[] =>
  [...text.matchAll(reference)].map(([, value]) => JSON.parse(value as string) as string);
