import { ContractBreach } from './contract-breach.ts';
import { BodyProblem } from './engine-problem.ts';
import { spelledAs } from './header-name.ts';
import type { OperationSpec } from './operation.ts';
import { Problem } from './problem.ts';

/** Returns a ContractBreach for a problem that the operation does not declare, or that has undeclared headers. */
export const toDeclared = (spec: OperationSpec, error: unknown): unknown => {
  if (!(error instanceof Problem) || error instanceof BodyProblem) return error;
  if (!spec.problems.includes(error.code)) {
    return new ContractBreach(`${spec.id} threw ${error.code}, which it does not declare`, { cause: error });
  }
  const response = spec.responses[error.status];
  const undeclared =
    response && Object.keys(error.headers).find((name) => spelledAs(response.headers, name) === undefined);
  return undeclared === undefined
    ? error
    : new ContractBreach(`${spec.id} ${error.status} does not declare the header ${undeclared}`, {
        cause: error,
      });
};
