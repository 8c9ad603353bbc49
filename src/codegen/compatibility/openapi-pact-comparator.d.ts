/** The package's own types can't be resolved by Node's rules for ESM. */
declare module '@pactflow/openapi-pact-comparator' {
  export type Result = {
    type: 'error' | 'warning';
    code: string;
    message: string;
    mockDetails?: { interactionDescription?: string | null };
  };
  export class Comparator {
    constructor(openapi: object);
    compare(pact: object): AsyncIterable<Result>;
  }
}
