import type { Contract } from './contract-model.ts';

/** The functions by which the code for a type writes the code for the schemas inside it. */
export type SchemaWriter = {
  readonly contract: Contract;
  /** Returns the name of a function that serializes values of the schema. Error messages name the place. */
  write(schema: unknown, place: string): string;
  /** Returns the name of a module constant with this value. */
  constant(expression: string): string;
};
