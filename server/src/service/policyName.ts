/**
 * What a policy is called where its language has no name for it: as its file, without what all files
 * of policies are called.
 *
 * @param path or URI of the file
 * @param index of the policy among those of the file, from 0
 * @param count of the policies of the file
 */
export function policyName(path: string, index: number, count: number): string {
  const file = path.slice(path.lastIndexOf('/') + 1);
  const stem = file
    .replace(/\.[^.]*$/, '')
    .replace(/[._-](iam|policy|iam-policy)$/i, '')
    .replace(/%[\dA-F]{2}/g, '_');
  const base = stem === '' || stem === '-' ? 'policy' : stem;
  return count === 1 ? base : `${base}_${String(index + 1)}`;
}
