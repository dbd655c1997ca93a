import { describe, expect, it } from 'vitest';
import { hoverOf } from '../../testers/hoverTester';

const file = 'template.yaml';

const template = (action: string, resource: string): string => `Resources:
  P:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Version: '2012-10-17'
        Statement:
          - Sid: Own
            Effect: Allow
            Action: ${action}
            Resource: ${resource}
`;

describe('hovers in YAML lie over what they speak of', () => {
  it.each([
    ['an action', template('s3:Get$0Object', "'*'"), 's3:GetObject', 'Get Object'],
    ['an action in quotes', template('"s3:Get$0Object"', "'*'"), '"s3:GetObject"', 'Get Object'],
    [
      'a variable of Fn::Sub',
      template('s3:GetObject', '!Sub arn:aws:s3:::${Bucket}/${!aws:user$0name}'),
      '${!aws:username}',
      'aws:username',
    ],
    [
      'an element',
      template('s3:GetObject', "'*'").replace('Effect', 'Eff$0ect'),
      'Effect',
      'Effect',
    ],
    [
      'a resource with parts that are filled in',
      template('s3:GetObject', '!Sub arn:$0aws:s3:::${Bucket}/*'),
      '!Sub arn:aws:s3:::${Bucket}/*',
      'filled in later',
    ],
  ])('%s', (_, text, over, says) => {
    const hover = hoverOf(text, 'en', { file });
    expect(hover?.over).toBe(over);
    expect(hover?.markdown).toContain(says);
  });
});
