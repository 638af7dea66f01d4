import type { Answer } from '../model/answer.js';
import type { Operation } from '../model/operation.js';

/** Whether an operation with such an answer has changed nothing, whatever the account was: it looked, or was refused. */
export function changesNothing(operation: Operation, answer: Answer): boolean {
  switch (answer.kind) {
    case 'admitted':
      return operation.kind === 'request' && operation.cost + operation.burst === 0;
    case 'changed':
      return answer.refusal !== null;
    case 'refused':
    case 'read':
    case 'inspected':
      return true;
  }
}
