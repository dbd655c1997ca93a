/** A policy of one statement with this Condition element; `«…»` marks stay where they are. */
export const withCondition = (
  condition: string,
  effect = 'Allow',
  action = 's3:GetObject',
): string =>
  `{ "Version": "2012-10-17", "Statement": [{ "Effect": "${effect}", "Action": "${action}", "Resource": "*", "Condition": ${condition} }] }`;

/** The same as a statement that stands alone. */
export const fragmentWith = (condition: string): string =>
  `{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": ${condition} }`;

/** Cases in which nothing can be known: what each rule must be silent on. */
export const unknownValues = (operator: string, key: string) => [
  {
    name: `${operator}: a value that the template fills in`,
    policy: withCondition(`{ "${operator}": { "${key}": { "Ref": "Value" } } }`),
  },
  {
    name: `${operator}: a list of values that the template fills in`,
    policy: withCondition(
      `{ "${operator}": { "${key}": [{ "Fn::Sub": "\${X}" }, { "Ref": "Y" }] } }`,
    ),
  },
  {
    name: `${operator}: a placeholder of a template`,
    policy: withCondition(
      `{ "${operator}": { "${key}": ["\${value}", "{{ value }}", "<value>"] } }`,
    ),
  },
  {
    name: `${operator}: a value that is still to be typed`,
    policy: withCondition(`{ "${operator}": { "${key}": } }`),
  },
  {
    name: `${operator}: a key that is still to be typed`,
    policy: withCondition(`{ "${operator}": { "${key}" } }`),
  },
];
