/** The pacts of consumers: the requests that they send, and the parts of the responses that they need. */
import { globSync, readFileSync } from 'node:fs';
import { Comparator } from '@pactflow/openapi-pact-comparator';
import type { Json } from '../contract-source.ts';

export type Pact = {
  consumer: { name: string };
  interactions: { description: string; providerStates?: { name: string }[] }[];
  metadata: unknown;
};

/** Returns the pact files of a folder. */
export const pactFiles = (dir: string): string[] => globSync(`${dir}/*.json`).sort();

export const readPact = (file: string): Pact => JSON.parse(readFileSync(file, 'utf8')) as Pact;

/**
 * Returns a sentence for each place in which a consumer sends or expects more than the contract has. Rejects with the name of
 * a file that is no pact, and if the folder has no pact.
 */
export const findBrokenConsumers = async (document: Json, dir: string): Promise<string[]> => {
  const comparator = new Comparator(document);
  const texts: string[] = [];
  const files = pactFiles(dir);
  // An empty list would pass, as if no consumer could break.
  if (files.length === 0) throw new Error(`${dir} has no pact of a consumer`);
  for (const file of files) {
    try {
      texts.push(...(await findBroken(comparator, readPact(file))));
    } catch (cause) {
      throw new Error(`${file} is no pact: ${(cause as Error).message}`, { cause });
    }
  }
  return texts;
};

const findBroken = async (comparator: Comparator, pact: Pact): Promise<string[]> => {
  const {
    consumer: { name },
  } = pact;
  const texts: string[] = [];
  for await (const { code, message, mockDetails } of comparator.compare(pact))
    texts.push(`breaks the consumer ${name}, "${mockDetails?.interactionDescription}": ${code}: ${message}`);
  return texts;
};
