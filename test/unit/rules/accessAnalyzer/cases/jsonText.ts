import { OBJECTS, allow, bucket, one } from './case';
import type { Cases } from './case';

const READ = `"Action":"s3:GetObject","Resource":${OBJECTS}`;

/** What can be said of the text before anybody knows AWS. */
export const JSON_TEXT: Cases = {
  JSON_SYNTAX_ERROR: [
    {
      name: 'a missing comma',
      policy: `{"Version":"2012-10-17"«"Statement"»:[{"Effect":"Allow",${READ}}]}`,
    },
    {
      name: 'an unclosed list',
      policy: `{"Version":"2012-10-17","Statement":[{"Effect":"Allow",${READ}}«}»`,
    },
    {
      name: 'a trailing comma',
      policy: `{"Version":"2012-10-17","Statement":[{"Effect":"Allow",${READ}«,»}]}`,
    },
    {
      name: 'a comment',
      policy: `{"Version":"2012-10-17","Statement":[«// reading»\n{"Effect":"Allow",${READ}}]}`,
    },
    {
      name: 'a value without quotes',
      policy: `{"Version":"2012-10-17","Statement":[{"Effect":«Allow»,${READ}}]}`,
    },
  ],
  DATA_TYPE_MISMATCH: [
    {
      name: 'a number as Version',
      policy: `{"Version":«20121017»,"Statement":[{"Effect":"Allow",${READ}}]}`,
    },
    { name: 'a string as Statement', policy: '{"Version":"2012-10-17","Statement":«"Allow"»}' },
    {
      name: 'a string within Statement',
      policy: '{"Version":"2012-10-17","Statement":[«"Allow"»]}',
    },
    { name: 'a map as Action', policy: allow('«{"s3":"GetObject"}»', OBJECTS) },
    { name: 'a number in the list of actions', policy: allow('["s3:GetObject",«1»]', OBJECTS) },
    { name: 'a boolean as Resource', policy: allow('"s3:GetObject"', '«true»') },
    { name: 'a list as Effect', policy: one(`"Effect":«["Allow"]»,${READ}`) },
    { name: 'a number as Sid', policy: one(`"Sid":«1»,"Effect":"Allow",${READ}`) },
    { name: 'a string as Condition', policy: allow('"s3:GetObject"', OBJECTS, '«"none"»') },
    {
      name: 'a string under an operator',
      policy: allow('"s3:GetObject"', OBJECTS, '{"StringEquals":«"x"»}'),
    },
    { name: 'a number as principal', policy: bucket('{"AWS":«111122223333»}') },
  ],
  INVALID_EFFECT: [
    { name: 'lower case', policy: one(`"Effect":«"allow"»,${READ}`) },
    { name: 'upper case', policy: one(`"Effect":«"DENY"»,${READ}`) },
    { name: 'another word', policy: one(`"Effect":«"Permit"»,${READ}`) },
    { name: 'empty', policy: one(`"Effect":«""»,${READ}`) },
  ],
  INVALID_VERSION: ['2012-10-18', '2024-01-15', '2012-10-17 ', 'latest', '1.0'].map((version) => ({
    name: `"${version}"`,
    policy: `{"Version":«"${version}"»,"Statement":[{"Effect":"Allow",${READ}}]}`,
  })),
};
