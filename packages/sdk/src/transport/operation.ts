import type { ManagedOperationId, OperationId } from '@resilience-kit/contract';

/** The `operationId` of what is asked for, as in the OpenAPI document. */
export type AnyOperationId = OperationId | ManagedOperationId;
