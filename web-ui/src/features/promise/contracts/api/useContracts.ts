import {
  createContract,
  getListContractsQueryKey,
  getListStatementsQueryKey,
  listContracts,
  listStatements,
  publishContract,
  publishStatement,
  updateContract,
} from '@/shared/api/generated/centre-promise-contract/centre-promise-contract';
import type {
  ContractRequest,
  ContractResponse,
  PublishStatementRequest,
  StatementResponse,
} from '@/shared/api/generated/model';
import { usePages } from '@/shared/api/pages';
import { ifMatch, type Save, useWrite } from '@/shared/api/write';

const STALE = [['/api/centre/contracts'], ['/api/centre/statements']];

export function useContracts() {
  const params = { limit: 50 };
  return usePages(getListContractsQueryKey(params), (cursor, init) =>
    listContracts({ ...params, cursor }, init),
  );
}

export function useStatements(contract: string) {
  return usePages(getListStatementsQueryKey(contract), (cursor, init) =>
    listStatements(contract, { cursor }, init),
  );
}

/** Enters a contract, or changes a draft. */
export function useSaveContract() {
  return useWrite(
    ({ of, values }: Save<ContractRequest>, options) =>
      of ? updateContract(of.id, values, ifMatch(options, of.version)) : createContract(values, options),
    { stale: STALE },
  );
}

export function usePublishContract() {
  return useWrite(
    (contract: ContractResponse, options) => publishContract(contract.id, ifMatch(options, contract.version)),
    { stale: STALE },
  );
}

export function usePublishStatement(onSuccess: (published: StatementResponse) => void) {
  return useWrite(
    ({ contract, values }: { contract: string; values: PublishStatementRequest }, options) =>
      publishStatement(contract, values, options),
    { stale: STALE, onSuccess },
  );
}
