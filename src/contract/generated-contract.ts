/** The modules that codegen makes from a contract, as the engine reads them. */
import type { OperationSpec, RouteNode } from './operation.ts';

/** One fault that a validator has found (the form of Ajv). */
export type ValidationError = {
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
  message?: string;
};

/** The parent of the data, if the validator may replace the data by its canonical form. */
export type Holder = { instancePath: ''; parentData: object; parentDataProperty: string };

/** Checks a value against its schema, and keeps the faults in `errors` until the next call. */
export type Validator = { (data: unknown, holder?: Holder): boolean; errors?: ValidationError[] | null };

/** Validates a value and serializes it as JSON. Throws a TypeError that names the violated rule. */
export type Serializer = (value: unknown) => string;

/** The serializers of one operation, by status and media type; of a stream, for one item. For text only the validation is used. */
export type Serializers = Readonly<Record<string, Record<string, Serializer>>>;

/** Validates the value of a header and writes its text, one for each line. Throws a TypeError that names the violated rule. */
export type HeaderSerializer = (value: unknown) => string | string[];

/** The header serializers of one operation, by status and name, for the headers that a handler sets. */
export type HeaderSerializers = Readonly<Record<string, Record<string, HeaderSerializer>>>;

/** The validators of one operation: its parameters as one object, and its body by media type. */
export type Validators = { parameters: Validator; body: Record<string, Validator> };

export type GeneratedContract = {
  operations: Readonly<Record<string, OperationSpec>>;
  routes: RouteNode;
  validators: Record<string, Validators>;
  serializers: Record<string, Serializers>;
  headerSerializers: Record<string, HeaderSerializers>;
};
