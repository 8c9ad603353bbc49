/**
 * The only file that knows openapi-typescript. It gets the bundle and returns the text of a module that exports
 * `paths`, `components` and `operations`; whatever replaces it one day has to do no more.
 */
import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript';
import ts from 'typescript';
import { UNLISTED_TEXT } from './open-enum.ts';

const blob = ts.factory.createTypeReferenceNode('Blob');
const anyText = ts.factory.createIntersectionTypeNode([
  ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
  ts.factory.createTypeLiteralNode([]),
]);

export const renderTypes = async (document: Record<string, unknown>): Promise<string> =>
  astToString(
    await openapiTypescript(structuredClone(document) as unknown as OpenAPI3, {
      // A default makes a field optional for those who send it; the engine fills it in for those who read it.
      defaultNonNullable: false,
      alphabetize: false,
      transform: (schema: Bytes & { [UNLISTED_TEXT]?: true }) => {
        if (schema[UNLISTED_TEXT]) return anyText;
        return isBytes(schema) ? blob : undefined;
      },
    }),
  );

type Bytes = { format?: string; contentMediaType?: string; contentEncoding?: string };

const isBytes = ({ format, contentMediaType, contentEncoding }: Bytes): boolean =>
  format === 'binary' || (contentMediaType !== undefined && contentEncoding === undefined);
