/**
 * The only module that uses openapi-typescript. It converts the bundle to the text of a module that exports `paths`,
 * `components` and `operations`.
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
      // A field with a default stays optional in requests; the engine sets the default for handlers.
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
