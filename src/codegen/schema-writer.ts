import type { Contract } from './contract-model.ts';

/** Where a value stands, as error messages name it, and whether undeclared properties are an error. */
export type Place = { where: string; strict: boolean };

/** The functions by which the code for a type writes the code for the schemas inside it. */
export type SchemaWriter = {
  readonly contract: Contract;
  /** Returns the name of a function that serializes values of the schema. */
  write(schema: unknown, place: string, strict?: boolean): string;
  /** Returns the name of a module constant with this value. */
  constant(expression: string): string;
};
