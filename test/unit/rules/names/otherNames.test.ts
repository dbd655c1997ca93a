import { describe, expect, it } from 'vitest';
import { findAction } from '../../../../server/src/catalog/actions';
import { findService } from '../../../../server/src/catalog/services';
import {
  OPERATIONS,
  actionsOfOperation,
} from '../../../../server/src/rules/names/operationActions';
import { ALIASES, prefixesOfAlias } from '../../../../server/src/rules/names/serviceAliases';

describe('names that services have elsewhere', () => {
  it.each([...ALIASES])('%s', (alias, prefixes) => {
    expect(alias).toMatch(/^[a-z0-9]+$/);
    expect(findService(alias)).toBeUndefined();
    expect(prefixes.filter((prefix) => findService(prefix) === undefined)).toEqual([]);
  });

  it('are found however they are written', () => {
    expect(prefixesOfAlias('Step-Functions')).toEqual(['states']);
    expect(prefixesOfAlias('constructor')).toEqual([]);
  });
});

describe('operations that are no actions', () => {
  it.each([...OPERATIONS])('%s', (operation, actions) => {
    expect(findAction(operation)).toBeUndefined();
    expect(actions.filter((action) => findAction(action) === undefined)).toEqual([]);
  });

  it('are found in any letter case', () => {
    expect(actionsOfOperation('S3:HEADObject')).toEqual(['s3:GetObject']);
    expect(actionsOfOperation('s3:GetObject')).toEqual([]);
  });
});
