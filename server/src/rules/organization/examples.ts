/** A Deny as data perimeters use it: requests from outside the organization, services left aside. */
export const OUTSIDE_ORGANIZATION = {
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: '*',
  Condition: {
    StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' },
    BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
  },
};

/** A Deny to services that act for another organization: the confused deputy. */
export const CONFUSED_DEPUTY = {
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: '*',
  Condition: {
    StringNotEqualsIfExists: { 'aws:SourceOrgID': 'o-a1b2c3d4e5' },
    Null: { 'aws:SourceAccount': 'false' },
    Bool: { 'aws:PrincipalIsAWSService': 'true' },
  },
};
