import { describe, expect, it } from 'vitest';
import { isMultivalued, typesOf } from '../../../server/src/catalog/keyTypes';

describe('types of keys', () => {
  it.each([
    ['aws:SourceArn', ['Arn']],
    ['aws:EpochTime', ['Date', 'Numeric']],
    ['aws:resourcetag/team', ['String']],
    ['s3:max-keys', ['Numeric']],
    ['kms:ValidTo', ['Date', 'Numeric']],
    ['kms:GrantIsForAWSResource', ['Bool']],
    ['nosuch:key', []],
    ['x', []],
    ['gitlab.com:ref_protected', []],
    ['example.com/path:age', []],
  ])('%s: %j', (key, types) => {
    expect(typesOf(key)).toEqual(types);
  });
});

describe('single values and several', () => {
  it.each([
    ['aws:tagkeys', true],
    ['dynamodb:leadingkeys', true],
    ['saml:edupersonaffiliation', true],
    ['aws:principaltag/team', false],
    ['saml:aud', false],
    ['token.actions.githubusercontent.com:sub', false],
    // Lists in some tokens, though the reference has them as single.
    ['cognito-identity.amazonaws.com:amr', undefined],
    // The reference and the page of global keys disagree.
    ['identitystore:userid', undefined],
    // The service's own guide compares them like single values.
    ['events:source', undefined],
    ['datapipeline:pipelinecreator', undefined],
    // Named for several things, and so compared in the guides, though the reference has them as single.
    ['route53:vpcs', undefined],
    ['cloudformation:importresourcetypes', undefined],
    ['saml:iss', false],
    ['sagemaker:modelapprovalstatus', false],
    ['kms:requestalias', false],
    ['nosuch:key', undefined],
  ])('%s: %j', (key, multivalued) => {
    expect(isMultivalued(key)).toBe(multivalued);
  });
});
