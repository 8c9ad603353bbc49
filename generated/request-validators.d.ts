// Generated from the contract by `make generate`. Do not edit.
export type ValidationError = {
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
  message?: string;
};
export type Validator = { (data: unknown): boolean; errors?: ValidationError[] | null };

/** By operation: its parameters as one object, and its body by media type. */
export declare const validators: Record<string, { parameters: Validator; body: Record<string, Validator> }>;
