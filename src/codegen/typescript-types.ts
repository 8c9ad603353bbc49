/**
 * The only file that knows openapi-typescript. It gets the bundle and returns the text of a module that exports
 * `paths`, `components` and `operations`; whatever replaces it one day has to do no more.
 */
import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript';
import ts from 'typescript';

const blob = ts.factory.createTypeReferenceNode('Blob');

export const renderTypes = async (document: Record<string, unknown>): Promise<string> =>
  astToString(
    await openapiTypescript(structuredClone(document) as unknown as OpenAPI3, {
      // A default makes a field optional for those who send it; the engine fills it in for those who read it.
      defaultNonNullable: false,
      alphabetize: false,
      transform: ({ format, contentMediaType, contentEncoding }: Bytes) =>
        format === 'binary' || (contentMediaType && !contentEncoding) ? blob : undefined,
    }),
  );

type Bytes = { format?: string; contentMediaType?: string; contentEncoding?: string };
