// Generated from the contract by `make generate`. Do not edit.
export type ValidationError = {
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
  message?: string;
};
/** The parent of the data, if the validator may replace the data by its canonical form. */
export type Holder = { instancePath: ''; parentData: object; parentDataProperty: string };
export type Validator = { (data: unknown, holder?: Holder): boolean; errors?: ValidationError[] | null };

/** By operation, status and media type. */
export declare const validators: Record<string, Record<string, Record<string, Validator>>>;
