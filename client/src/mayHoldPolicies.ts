/**
 * Cheap look at a text: false where no policy can be in it. The engine looks for the same words; it
 * is not called, so that nothing of it is loaded before there is a policy.
 */
export const mayHoldPolicies = (text: string): boolean =>
  /"(statement|version|effect)"/i.test(text);
